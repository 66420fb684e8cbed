namespace BurnSim;

/// <summary>
/// What a draw is for: part of its name. Numbers are for ever, since changing one changes every result.
/// An even number and the next share a block, so pairs are for the same entities.
/// </summary>
public static class Purposes
{
    // Cells (segment × firm).
    public const uint Settle = 0;
    public const uint CoreLapse = 1;
    public const uint TrialLapse = 2;
    public const uint CoreMove = 3;
    public const uint TrialMove = 4;

    // Segments.
    public const uint Adopt = 32;
    public const uint WinBack = 33;

    // Nodes (segment × node of the tree of firms).
    public const uint Left = 34;
    public const uint Across = 35;

    // Firms, every tick.
    public const uint Buzz = 36;
    public const uint Viral = 37;

    // Firms, now and then.
    public const uint BuzzStart = 38;
    public const uint Release = 39;
    public const uint RoundClose = 40;
    public const uint AllowanceCut = 41;
    public const uint Buyer = 42;
    public const uint BuyerPick = 43;

    // Cells, when a firm is bought or merges.
    public const uint TrialKept = 44;
    public const uint CoreKept = 45;

    // The market.
    public const uint Regime = 46;
    public const uint Merge = 47;

    /// <summary>A scenario's uncertain numbers, named by their path.</summary>
    public const uint Uncertain = 48;

    // Points of a design, named by the path that is varied.
    public const uint LatinSlice = 50;
    public const uint SobolDigit = 51;

    // A calibration's particles, named by their place.
    public const uint Particle = 52;
    public const uint Survivor = 53;
    public const uint Step = 54;
    public const uint Accept = 55;

    // A backtest's facts: how far off what was reported may be.
    public const uint FactError = 56;

    // Sensitivity: a Morris trajectory's start and order, rows drawn again for an interval (a backtest's too), base points.
    public const uint Trajectory = 58;
    public const uint TrajectoryOrder = 59;
    public const uint Bootstrap = 60;
    public const uint BasePoint = 61;

    // A decision: which of the futures a run is in, where it can be in one only.
    public const uint FutureOfRun = 62;

    // Games: how often a run comes in a resample, where replicator dynamics start.
    public const uint Resample = 66;
    public const uint ReplicatorStart = 67;

    // People, by number: their own pull and sensitivity to quality.
    public const uint Pull = 68;
    public const uint Sense = 69;

    // Blocks of people and candidates in them: how far to the next, and whether anything happens to them; by zone.
    public const uint Outside = 70;
    public const uint OnTrial = 72;
    public const uint IsCore = 74;
    public const uint Wild = 76;

    // The same for whether people talk to those they know; then to whom, when, and how much it takes to follow, by speaker and word.
    public const uint SpeakOutside = 82;
    public const uint SpeakOnTrial = 84;
    public const uint SpeakCore = 86;
    public const uint SpeakWild = 88;
    public const uint Slot = 90;
    public const uint Time = 91;
    public const uint Doubt = 92;

    // What happened to a person, where it can have several causes at once; who knows whom, by segment.
    public const uint Cause = 94;
    public const uint Ties = 96;

    /// <summary>Whose histories are told, by turn.</summary>
    public const uint Sample = 98;

    /// <summary>For observers: whose word somebody followed who was asked whom they hear from.</summary>
    public const uint Teller = 99;

    // Who enters with a firm, or stays when it leaves: how many of a block, by its number, and who is one too many or too few of
    // all, by turn; who of the block, by its number and turn, or by their own. Where they go and where they stood is in the upper bits.
    public const uint Block = 102;
    public const uint Pick = 78;
    public const uint Split = 80;

    // Whether what is left over makes one more agent, where several people are one; by class: core users or lapsed people, trial users.
    public const uint Part = 100;
}
