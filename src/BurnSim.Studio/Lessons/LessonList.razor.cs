using System.Collections.Immutable;
using BurnSim.Studio.Words;

namespace BurnSim.Studio.Lessons;

/// <summary>The lessons whose scenarios are in the studio's folder.</summary>
public partial class LessonList
{
    private static readonly Phrase
        Lead = new("Each is one mechanism in one small market: a question, your guess, the runs, what happened and why. About five minutes each.",
            "每课一个机制、一个小市场：问题、您的猜测、模拟、结果与原因。每课约五分钟。"),
        None = new("No lesson's scenario is in this folder. Open the studio on one of BurnSim's own scenarios.", "此文件夹中没有课程的情景。请用 BurnSim 自带的情景打开模拟台。");

    private ImmutableArray<Lesson> lessons = [];

    protected override void Follow(Bookmark bookmark) => lessons = Syllabus.In(Library);
}
