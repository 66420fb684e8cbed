using System.Collections.Immutable;
using BurnSim.Studio.Lessons.Courses;

namespace BurnSim.Studio.Lessons;

/// <summary>The lessons, in the order to teach them.</summary>
public static class Syllabus
{
    public static ImmutableArray<Lesson> All { get; } =
    [
        TwoFirmsBlitz.Lesson, OneScreenOneBrand.Lesson, CapitalWinter.Lesson, DataFlywheel.Lesson, ModelCollapse.Lesson, DeepPockets.Lesson,
        AdContest.Lesson, LuckOnly.Lesson,
    ];

    /// <summary>Those whose scenario is in the studio's folder.</summary>
    public static ImmutableArray<Lesson> In(Library library) => [.. All.Where(lesson => library.Names.Contains(lesson.File))];
}
