using BurnSim.Studio.Words;

namespace BurnSim.Studio.Lessons;

/// <summary>What lessons say whatever they are about.</summary>
internal static class LessonWords
{
    public static readonly Phrase
        Where = new("Where to go", "导航"), Studio = new("Studio", "模拟台"), Lessons = new("Lessons", "课程"), Steps = new("Steps of the lesson", "课程步骤"),
        Next = new("Next", "下一步"), Back = new("Back", "上一步"), RunIt = new("Run it", "开始模拟"),
        Hands = new("Count hands: several may go up for each choice. Alone, raise one for your own guess.", "数一数举手：每个选项可有多人。独自学习时，给自己的猜测举一只手。"),
        Win = new("Leads at the end", "最后领先"), WinNote = new("Part of the runs; whiskers: 95 % interval", "占全部模拟的比例；须线：95% 区间"),
        EndShare = new("Share of users at the end", "最后的用户份额"), EndShareNote = new("Mean of all runs; whiskers: nine runs in ten", "全部模拟的均值；须线：九成模拟"),
        Mean = new("Mean", "均值"), NineInTen = new("Nine runs in ten", "九成模拟"),
        Starting = new("Playing the first runs …", "正在进行首批模拟……"),
        NoGuess = new("Nobody guessed. Go back and guess before you look, next time.", "没有人预测。下次先猜再看。"),
        Waiting = new("The runs are not over yet: what is said here may still change.", "模拟尚未结束：这里的说法还可能变化。"),
        With = new("With", "改为"), InWords = new("In the model's words", "用模型的话说"),
        TryThis = new("Change one thing and watch. Both markets are played under the same luck.", "改一处，看变化。两个市场用同一运气。"),
        InStudio = new("Open in the studio", "在模拟台打开"), Broken = new("This lesson's scenario can't be read:", "无法读取本课的情景："),
        Missing = new("There is no such lesson here.", "这里没有这一课。"), NextLesson = new("All lessons", "全部课程");

    public static Phrase Of(LessonStep step) => step switch
    {
        LessonStep.Question => new("The question", "问题"),
        LessonStep.Prediction => new("Your prediction", "您的预测"),
        LessonStep.Run => new("The runs", "模拟"),
        LessonStep.Happened => new("What happened", "发生了什么"),
        LessonStep.Why => new("Why", "为什么"),
        _ => new("Try this", "试一试"),
    };

    public static Phrase More(Phrase choice) => new($"One more hand for: {choice.English}", $"加一只手：{choice.Chinese}");

    public static Phrase Fewer(Phrase choice) => new($"One hand less for: {choice.English}", $"减一只手：{choice.Chinese}");

    public static Phrase Raised(int hands) => new(hands == 1 ? "1 hand" : $"{hands} hands", $"{hands} 只手");

    /// <summary>The guesses beside what the runs say.</summary>
    public static Phrase Outcome(Phrase right, int hands, int raised) => new(
        $"The runs say: {right.English}. {hands} of {raised} had it right.", $"模拟的答案：{right.Chinese}。{raised} 人中有 {hands} 人猜对。");
}
