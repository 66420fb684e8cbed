using BurnSim.Scenarios.Values;

namespace BurnSim.Scenarios.Keys;

internal static class SegmentKeys
{
    public static readonly Section<Segment> Section = new Section<Segment>(
        "segments.<id>", new() { Id = "", Size = 1 }, "A group of people who behave alike.")
    {
        Check = (segment, map, field, binding) => segment.Lapsed.Value.Quantile(0.5) <= segment.Size.Value.Quantile(0.5)
            || binding.Fail(Codes.MorePeople, field.Inside(map.Find("lapsed")!), "that is more than the segment's people"),
    }
    .With("name", new TextForm(), s => s.Name, (s, v) => s with { Name = v }, "Name for people; else the id.")
    .With("size", Measure.People, 1, 1e10, s => s.Size, (s, v) => s with { Size = v },
        "People in the segment.", required: true)
    .With("lapsed", Measure.People, 0, 1e10, s => s.Lapsed, (s, v) => s with { Lapsed = v },
        "People who had tried such an app and given it up before the story starts.")
    .With("imitation", Measure.Rate, 0, 10, s => s.Imitation, (s, v) => s with { Imitation = v },
        "Word of mouth: adoption per active users' share of the segment (Bass imitation).")
    .With("innovation", Measure.Rate, 0, 10, s => s.Innovation, (s, v) => s with { Innovation = v },
        "Adoption without ads or friends (Bass innovation).")
    .With("quality_pull", Measure.Plain, 0, 20, s => s.QualityPull, (s, v) => s with { QualityPull = v },
        "How strongly a quality lead pulls, e-folds per generation.")
    .With("quality_hold", Measure.Plain, 0, 20, s => s.QualityHold, (s, v) => s with { QualityHold = v },
        "How strongly quality holds users back from lapsing, e-folds per generation.")
    .With("openness", Measure.Factor, 0, 100, s => s.Openness, (s, v) => s with { Openness = v },
        "How open users are to looking around, as a multiple of a never-user's adoption rate.")
    .With("win_back", Measure.Factor, 0, 100, s => s.WinBack, (s, v) => s with { WinBack = v },
        "How readily lapsed people come back, as a multiple of a never-user's adoption rate.")
    .With("settle", Measure.Rate, 0, 10, s => s.Settle, (s, v) => s with { Settle = v },
        "Rate at which trial users become core users.")
    .With("trial_lapse", Measure.Rate, 0, 10, s => s.TrialLapse, (s, v) => s with { TrialLapse = v },
        "Rate at which trial users lapse at quality 0.")
    .With("core_lapse", Measure.Rate, 0, 10, s => s.CoreLapse, (s, v) => s with { CoreLapse = v },
        "Rate at which core users lapse at quality 0.")
    .With("data", Measure.CountPerDay, 0, 1e9, s => s.Data, (s, v) => s with { Data = v },
        "Human data a user makes, tokens per user-day.");
}
