using BurnSim.Recording;
using BurnSim.Reports;
using BurnSim.Studio.Words;

namespace BurnSim.Studio.Lessons.Courses;

/// <summary>Do users make the model that makes users?</summary>
internal static class DataFlywheel
{
    // A share that moved by less is about the same.
    private const double Near = 0.05;

    public static Lesson Lesson { get; } = new()
    {
        Name = "data-flywheel",
        Title = new("The data flywheel", "数据飞轮"),
        Question = new("Do users make the model that makes users?", "用户造就模型，模型又带来用户？"),
        Scene = market =>
        [
            new($"Two firms alike, but for their users: “big” begins with {Facts.Users(market, "big").English}, “small” with {Facts.Users(market, "small").English}. Nobody advertises.",
                Chinese.Say($"两家公司除用户外完全相同：“big”起初有{Facts.Users(market, "big").Chinese}，“small”有{Facts.Users(market, "small").Chinese}。没人投广告。")),
            new("Users leave data, data makes the next model better, and a better model draws people.", "用户留下数据，数据让下一代模型更好，更好的模型吸引人。"),
        ],
        Prediction = new(
            new("What becomes of the big one's share of users?", "“big”的用户份额会怎样？"),
            [new("it shrinks", "缩小"), new("it stays about the same", "大致不变"), new("it grows", "扩大")],
            runs => (runs.Firm("big").Share.Mean - Begun(runs)) switch { < -Near => 0, <= Near => 1, _ => 2 }),
        Happened = runs =>
        [
            new($"“big” begins with {Amount.Percent(Begun(runs))} of all users and ends with {Facts.Share(runs, "big").English}.", Chinese.Say($"“big”开始时占{Chinese.Percent(Begun(runs))}的用户，最后占{Facts.Share(runs, "big").Chinese}。")),
            new($"Its model ends {Amount.Plain(runs.Mean("big", FirmMetric.Quality, 1) - runs.Mean("small", FirmMetric.Quality, 1))} generations ahead; on the first day they were equal.",
                Chinese.Say($"它的模型最后领先{Chinese.Plain(runs.Mean("big", FirmMetric.Quality, 1) - runs.Mean("small", FirmMetric.Quality, 1))}代；第一天两者相同。")),
        ],
        Formula = new(
            "H += value · Σ d · users;   Q = (loss of reference − loss(D₀ + H)) ÷ generation;   appeal = e^(κ (Q − best Q))",
            "H += value · Σ d · 用户；  Q =（参考损失 − 损失(D₀ + H)）÷ 一代；  吸引力 = e^(κ (Q − 最好的 Q))"),
        Why =
        [
            new("Human data H grows with users; loss falls with data; people are drawn to the better model. More users, more data, a better model, more users: an early lead feeds itself.",
                "人类数据 H 随用户增长；损失随数据下降；人们被更好的模型吸引。用户多、数据多、模型好、用户更多：早期领先会自我加强。"),
            new("The wheel turns only as fast as new data is worth next to what everybody has already: a power law, with ever less from the same again.",
                "飞轮转多快，取决于新数据相对既有语料值多少：幂律，同样的增量越来越不值钱。"),
        ],
        Tries =
        [
            new(new("Switch the flywheel off", "关掉飞轮"), ["training.value=0"],
                new("Users leave no data. What remains of the lead?", "用户不再留下数据。领先还剩多少？"), "users(big)", false),
            new(new("Give the small one a big corpus", "给小公司一个大语料库"), ["firms.small.corpus=20tn"],
                new("Data bought against data earned.", "买来的数据对赚来的数据。"), "p_win(small)", true),
            new(new("Start nearly level", "起点几乎相同"), ["firms.small.users=5m"],
                new("How small must the head start be before the small one wins at times?", "先手要小到什么程度，小公司才偶尔会赢？"), "users(small)", true),
        ],
    };

    private static double Begun(LessonRuns runs) =>
        Facts.Firm(runs.Market, "big").Users.At(0.5) / runs.Market.Firms.Sum(firm => firm.Users.At(0.5));
}
