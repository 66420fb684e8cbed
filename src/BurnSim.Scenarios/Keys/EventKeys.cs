using BurnSim.Scenarios.Values;

namespace BurnSim.Scenarios.Keys;

internal static class EventKeys
{
    public static readonly OneOf<Event> Form = new OneOf<Event>("event")
        .Or("quality-shock", New("quality-shock", new QualityShock(default, "", 0), "A firm's quality jumps.")
            .With("firm", new NameForm(Named.Firm), e => e.Firm, (e, v) => e with { Firm = v },
                "Which firm.", required: true)
            .With("by", Measure.Generations, -100, 100, e => e.By, (e, v) => e with { By = v },
                "By how much.", required: true))
        .Or("viral-hit", New("viral-hit", new ViralHit(default, "", 0), "Everyone talks of a firm: its buzz jumps, and fades.")
            .With("firm", new NameForm(Named.Firm), e => e.Firm, (e, v) => e with { Firm = v },
                "Which firm.", required: true)
            .With("by", Measure.Plain, -10, 10, e => e.By, (e, v) => e with { By = v },
                "By how much its logarithm jumps: 0.7 is twice the attention.", required: true))
        .Or("strategy", New("strategy", new StrategyChange(default, "", null!), "A firm changes its strategy.")
            .With("firm", new NameForm(Named.Firm), e => e.Firm, (e, v) => e with { Firm = v },
                "Which firm.", required: true)
            .With("strategy", new OwnForm(StrategyKeys.Form), e => e.Strategy, (e, v) => e with { Strategy = v },
                "How it spends from then on; `own`: as at its own start.", required: true))
        .Or("close-platform", New("close-platform", new PlatformCloses(default, "", []), "A platform stops selling to some firms.")
            .With("platform", new NameForm(Named.Platform), e => e.Platform, (e, v) => e with { Platform = v },
                "Which platform.", required: true)
            .With("to", new ListForm<string>(new NameForm(Named.Firm), 10_000, inLine: true),
                e => e.To, (e, v) => e with { To = v },
                "To whom; left out: to everyone but the owner."))
        .Or("open-platform", New("open-platform", new PlatformOpens(default, ""), "A platform sells to everyone again.")
            .With("platform", new NameForm(Named.Platform), e => e.Platform, (e, v) => e with { Platform = v },
                "Which platform.", required: true))
        .Or("regime", New("regime", new RegimeForced(default, Regime.Normal, 0), "The capital market takes a mood.")
            .With("regime", WordForm<Regime>.OfEnum(), e => e.Regime, (e, v) => e with { Regime = v },
                "Which mood.", required: true)
            .With("for", new WholeForm(0, 36525, "days", Measure.Days),
                e => (ulong)e.Days, (e, v) => e with { Days = (int)v },
                "How long it stays; 0: free to move next month."))
        .Or("round", New("round", new RoundCloses(default, "", 0, 0), "A round that really happened.")
            .With("firm", new NameForm(Named.Firm), e => e.Firm, (e, v) => e with { Firm = v },
                "Which firm.", required: true)
            .With("raised", Measure.Money, 0, 1e15, e => e.Raised, (e, v) => e with { Raised = v },
                "Money investors pay.", required: true)
            .With("post_money", Measure.Money, double.Epsilon, 1e15,
                e => e.PostMoney, (e, v) => e with { PostMoney = v },
                "Post-money valuation.", required: true));

    private static Section<T> New<T>(string kind, T blank, string meaning)
        where T : Event =>
        new Section<T>($"event: {kind}", blank, meaning) { Discriminator = OneOf<Event>.Kind }
            .With("date", new DateForm(inStory: true), e => e.Date, (e, v) => e with { Date = v },
                "When.", required: true);
}
