using System.Collections.Immutable;

namespace BurnSim.Recording;

/// <summary>Why a firm took the lead from another, read off the flows of some days before.</summary>
public abstract record LeadReason;

/// <summary>The old leader has left the market.</summary>
public sealed record RivalGone(string Rival) : LeadReason;

/// <summary>The new one took over other firms.</summary>
public sealed record TookOver(ImmutableArray<string> Firms) : LeadReason;

/// <summary>The old one lost more users, and that decided.</summary>
public sealed record RivalLostMore(string Rival, double Days, double RivalLost, double Lost) : LeadReason;

/// <summary>Neither won nor lost so much more that it explains anything.</summary>
public sealed record Close(string Rival, double Days, Flow Own, Flow Others) : LeadReason;

/// <summary>Users won and lost, people.</summary>
public readonly record struct Flow(double Won, double Lost);

/// <summary>The new one won more users.</summary>
/// <param name="Days">In so many days.</param>
/// <param name="Won">By the new leader, people.</param>
/// <param name="RivalWon">By the old one, people.</param>
public abstract record WonMore(double Days, double Won, double RivalWon) : LeadReason;

/// <summary>With more ads.</summary>
public sealed record ByAds(double Days, double Won, double RivalWon, Money Ads, Money RivalAds) : WonMore(Days, Won, RivalWon);

/// <summary>With a model so many generations better.</summary>
public sealed record ByQuality(double Days, double Won, double RivalWon, double Generations) : WonMore(Days, Won, RivalWon);

/// <summary>With cheaper users: ads paid for each.</summary>
public sealed record ByPrice(double Days, double Won, double RivalWon, Money Price, Money RivalPrice) : WonMore(Days, Won, RivalWon);

/// <summary>With none of these.</summary>
public sealed record ByTalk(double Days, double Won, double RivalWon) : WonMore(Days, Won, RivalWon);
