using System.Collections.Immutable;
using BurnSim.Recording;
using BurnSim.Reports;
using BurnSim.Studio.Words;

namespace BurnSim.Studio.Lessons.Courses;

/// <summary>How much synthetic data is too much?</summary>
internal static class ModelCollapse
{
    private static readonly ImmutableArray<string> Labs = ["human", "mixed", "own-output"];

    public static Lesson Lesson { get; } = new()
    {
        Name = "model-collapse",
        Title = new("Model collapse", "模型崩塌"),
        Question = new("How much synthetic data is too much?", "合成数据多少算太多？"),
        Scene = market =>
        [
            new($"Three labs alike. Of what “human” trains on {Facts.Synthetic(market, "human").English} is synthetic, of “mixed” {Facts.Synthetic(market, "mixed").English}, of “own-output” {Facts.Synthetic(market, "own-output").English}.",
                Chinese.Say($"三家相同的实验室。训练集中的合成数据：“human”{Facts.Synthetic(market, "human").Chinese}，“mixed”{Facts.Synthetic(market, "mixed").Chinese}，“own-output”{Facts.Synthetic(market, "own-output").Chinese}。")),
            new("Each release trains on what the last one wrote.", "每次发布都用上一代模型写出的东西来训练。"),
        ],
        Prediction = new(
            new("Whose model is best at the end?", "最后谁的模型最好？"),
            [new("human: real data alone", "human：只用真实数据"), new("mixed: some of both", "mixed：两者混合"), new("own-output: nearly all its own", "own-output：几乎全是自己的输出")],
            runs => Enumerable.Range(0, Labs.Length).MaxBy(lab => Quality(runs, Labs[lab], 1))),
        Drawn = Drawn.Quality,
        Happened = runs =>
        [
            new($"At the end the models are at {Generations(runs, "human", 1)} (human), {Generations(runs, "mixed", 1)} (mixed) and {Generations(runs, "own-output", 1)} generations (own-output), on average.",
                Chinese.Say($"最后各模型平均为{Generations(runs, "human", 1)}（human）、{Generations(runs, "mixed", 1)}（mixed）与{Generations(runs, "own-output", 1)}代（own-output）。")),
            new($"A tenth of the way through, “own-output” was at {Generations(runs, "own-output", 0.1)}, “human” at {Generations(runs, "human", 0.1)}.",
                Chinese.Say($"走完十分之一时，“own-output”为{Generations(runs, "own-output", 0.1)}，“human”为{Generations(runs, "human", 0.1)}。")),
            new($"Users follow: “mixed” ends with {Facts.Share(runs, "mixed").English} of them, “human” with {Facts.Share(runs, "human").English}, “own-output” with {Facts.Share(runs, "own-output").English}.",
                Chinese.Say($"用户随之而动：“mixed”最后占{Facts.Share(runs, "mixed").Chinese}，“human”{Facts.Share(runs, "human").Chinese}，“own-output”{Facts.Share(runs, "own-output").Chinese}。")),
        ],
        Formula = new(
            "D = (D₀ + H) · (1 + R* (1 − e^(−R/R*))), R = φ ÷ (1 − φ);   v ← (1 − φ) + φ (1 − 1/M) v;   loss by v · D",
            "D = (D₀ + H) · (1 + R* (1 − e^(−R/R*)))，R = φ ÷ (1 − φ)；  v ← (1 − φ) + φ (1 − 1/M) v；  损失取决于 v · D"),
        Why =
        [
            new("Synthetic text makes more of the data there is, with diminishing worth: that is the leap at first. But each time a model trains on its own output, some of the variety v is lost.",
                "合成文本让现有数据更耐用，但收益递减：这是起初的跃升。可模型每次用自己的输出训练，都会丢掉一部分多样性 v。"),
            new("With enough real data in the mix, v settles a little below one. With almost none it falls release by release, and what was gained is lost many times over.",
                "混合中真实数据够多，v 会稳定在略低于一处。几乎没有时，它逐次下降，先前的收益被成倍地赔回去。"),
        ],
        Tries =
        [
            new(new("Let own-output mix in more real data", "让 own-output 多混入真实数据"), ["firms.own-output.synthetic=70%"],
                new("The same lab on the mixed one's diet.", "同一家实验室，改用混合配方。"), "users(own-output)", true),
            new(new("Let human add a little synthetic", "让 human 加一点合成数据"), ["firms.human.synthetic=30%"],
                new("Is none at all the best?", "一点都不用就最好吗？"), "users(human)", true),
            new(new("Let mixed go too far", "让 mixed 走过头"), ["firms.mixed.synthetic=99.9%"],
                new("How long does it look like a good idea?", "它看上去是好主意，能看多久？"), "users(mixed)", false),
        ],
    };

    private static double Quality(LessonRuns runs, string lab, double part) => runs.Mean(lab, FirmMetric.Quality, part);

    private static string Generations(LessonRuns runs, string lab, double part) => Amount.Plain(Math.Round(Quality(runs, lab, part), 2));
}
