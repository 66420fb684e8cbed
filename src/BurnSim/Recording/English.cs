namespace BurnSim.Recording;

/// <summary>What happened, in a sentence.</summary>
internal static class English
{
    public static string Of(Happening happening) => happening switch
    {
        Entered of => $"{of.Firm} enters with {Say.Money(of.Cash)} and {Say.Amount(of.Users)} users.",
        RoundRaised of => $"{of.Firm} raises {Say.Money(of.Raised)} at {Say.Amount(of.Post.Amount)} post-money ({Step(of)}).",
        QualityMoved of => $"{of.Firm} {News(of)}: quality {Say.Plain(of.Quality)} generations "
            + $"({(of.Step > 0 ? "+" : "")}{Say.Plain(of.Step)}), {Place(of)}.",
        PriceSpiked of => $"{of.Platform} charges {Say.Plain(of.Price.Amount)} {of.Price.Currency} per thousand impressions, "
            + $"{Say.Plain(of.Times)}x its median of four weeks.",
        PlatformClosed of => $"{of.Platform} closes to {Say.All(of.Firms)}.",
        PlatformOpened of => $"{of.Platform} opens to {Say.All(of.Firms)}.",
        CapitalTurned { To: Regime.Hot } => "Capital turns hot: valuations and appetite rise.",
        CapitalTurned { To: Regime.Cold } => "Capital turns cold: valuations and appetite fall.",
        CapitalTurned { From: var from } => $"Capital is back to normal after a {(from == Regime.Hot ? "hot" : "cold")} spell.",
        AllowanceSet { Part: < 1 } of => $"{of.Firm}'s parent cuts its allowance to {Say.Percent(of.Part)}.",
        AllowanceSet of => $"{of.Firm}'s parent pays its full allowance again.",
        Left of => $"{Exit(of)}. It had raised {(of.Raised.Amount > 0 ? Say.Money(of.Raised) : "nothing")} "
            + $"and spent {Say.Money(of.Ads)} on ads.",
        LeadTaken of => $"{of.Firm} {(of.From is null ? "leads" : $"takes the lead from {of.From}")} with {Share(of.Share, of.Users)}"
            + $"{(of.Why is { } why ? $": {Reason(why)}" : "")}.",
        Ended of => $"The story ends: {(of.Leader is null ? "nobody leads" : $"{of.Leader} leads with {Share(of.Share, of.Users)}")}; "
            + $"verdict: {Verdict(of.Verdict)}.",
        _ => throw new ArgumentOutOfRangeException(nameof(happening), happening, "nobody has said how to tell that"),
    };

    private static string Share(double share, double users) => $"{Say.Percent(share)} of {Say.Amount(users)} users";

    private static string Step(RoundRaised of) => of.Step is not { } step ? "its first round"
        : step >= 1 ? $"up {Say.Plain(step)}x" : $"a down round, {Say.Percent(1 - step)} below the last";

    private static string News(QualityMoved of) => of.How switch
    {
        Improvement.Release => "releases a model",
        Improvement.OpenModels => "catches up with open models",
        _ => of.Step > 0 ? "improves between releases" : "loses ground between releases",
    };

    private static string Place(QualityMoved of) => of.Behind > 0 ? $"{Say.Plain(of.Behind)} behind the best"
        : of.WasBest ? "still the best there is" : "now the best there is";

    private static string Exit(Left left) => left switch
    {
        Bought of => $"{of.Firm}, out of cash with {Say.Amount(of.Users)} users, is bought by {of.By}",
        Merged of => $"{of.Firm} and {of.Into} merge: {Say.Amount(of.Users)} users join {Say.Amount(of.Others)}",
        _ => $"{left.Firm} is out of cash and closes with {Say.Amount(left.Users)} users",
    };

    private static string Reason(LeadReason why) => why switch
    {
        RivalGone of => $"{of.Rival} is gone",
        TookOver of => $"it took over {Say.All(of.Firms)}",
        RivalLostMore of => $"{Span(of.Days)} {of.Rival} lost {Say.Amount(of.RivalLost)} users, it only {Say.Amount(of.Lost)}",
        Close of => $"the two were close, and {Span(of.Days)} it won {Say.Amount(of.Own.Won)} users and lost {Say.Amount(of.Own.Lost)}, "
            + $"{of.Rival} {Say.Amount(of.Others.Won)} and {Say.Amount(of.Others.Lost)}",
        WonMore of => $"it won {Say.Amount(of.Won)} users against {Say.Amount(of.RivalWon)} {Span(of.Days)}, {How(of)}",
        _ => throw new ArgumentOutOfRangeException(nameof(why), why, "nobody has said how to tell that"),
    };

    private static string How(WonMore won) => won switch
    {
        ByAds of => $"spending {Say.Money(of.Ads)} on ads against {Say.Amount(of.RivalAds.Amount)}",
        ByQuality of => $"with a model {Say.Plain(of.Generations)} generations better",
        ByPrice of => $"at {Say.Plain(of.Price.Amount)} {of.Price.Currency} of ads a user against {Say.Plain(of.RivalPrice.Amount)}",
        _ => "by word of mouth",
    };

    private static string Span(double days) => $"in the last {Say.Plain(days)} days";

    private static string Verdict(Verdict verdict) => verdict switch
    {
        BurnSim.Verdict.WinnerTakeAll => "the winner takes all",
        BurnSim.Verdict.Nobody => "nobody is left",
        var other => other.ToString().ToLowerInvariant(),
    };
}
