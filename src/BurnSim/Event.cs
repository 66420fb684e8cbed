using System.Collections.Immutable;
using BurnSim.Strategies;

namespace BurnSim;

/// <summary>Something that happens on a date in every run.</summary>
public abstract record Event(DateOnly Date);

/// <summary>A firm's quality jumps by so many generations.</summary>
public sealed record QualityShock(DateOnly Date, string Firm, Number By) : Event(Date);

/// <summary>People talk of a firm: its buzz, ln e, jumps by so much and fades at its half-life.</summary>
public sealed record ViralHit(DateOnly Date, string Firm, Number By) : Event(Date);

/// <summary>A firm changes its strategy; null: back to its own.</summary>
public sealed record StrategyChange(DateOnly Date, string Firm, StrategyPlan? Strategy) : Event(Date);

/// <summary>A platform stops selling to some firms.</summary>
public sealed record PlatformCloses(DateOnly Date, string Platform, ImmutableArray<string> To) : Event(Date)
{
    public bool Equals(PlatformCloses? other) =>
        other is not null && Date == other.Date && Platform == other.Platform && To.AsSpan().SequenceEqual(other.To.AsSpan());

    public override int GetHashCode() => HashCode.Combine(Date, Platform, To.Length);
}

/// <summary>A platform sells to everyone again.</summary>
public sealed record PlatformOpens(DateOnly Date, string Platform) : Event(Date);

/// <summary>The capital market takes a mood, and keeps it for so many days (0: free to move next month).</summary>
public sealed record RegimeForced(DateOnly Date, Regime Regime, int Days) : Event(Date);

/// <summary>A round that really happened: investors pay <paramref name="Raised"/> at a post-money valuation.</summary>
public sealed record RoundCloses(DateOnly Date, string Firm, Number Raised, Number PostMoney) : Event(Date);
