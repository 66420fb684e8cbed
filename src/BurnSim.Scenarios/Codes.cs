namespace BurnSim.Scenarios;

/// <summary>Every code of a diagnostic with the rule behind it. Numbers are for ever.</summary>
public static class Codes
{
    internal const string Unreadable = "BS001", TooLong = "BS002", NotText = "BS003", Empty = "BS004", Syntax = "BS005",
        TooDeep = "BS006", TooMany = "BS007", SecondDocument = "BS008", Duplicate = "BS009", UnknownKey = "BS010",
        Missing = "BS011", OutOfRange = "BS012", WrongType = "BS013", NotANumber = "BS014", WrongUnit = "BS015",
        Octal = "BS016", NotFinite = "BS017", Shape = "BS018", Outside = "BS019", MustBeCertain = "BS020", Sum = "BS021",
        UnknownName = "BS022", BadId = "BS023", BadDate = "BS024", NotAChoice = "BS026",
        ExtendsRefused = "BS027", ExtendsCircular = "BS028", Expression = "BS029", TooBig = "BS030", SameLuck = "BS031",
        NotSpoken = "BS032", BadOverride = "BS033", Together = "BS034", MorePeople = "BS035", BadSweep = "BS036";

    /// <summary>Of a command line and of files.</summary>
    public const string OutsideStory = "BS025";

    /// <summary>Of a command line, not of a file.</summary>
    public const string BadUntil = "BS037", BadFree = "BS038", BadOutput = "BS039", BadPayoff = "BS040", BadChoices = "BS041",
        BadTipping = "BS042", NotLater = "BS043", BadPlayers = "BS044";

    /// <summary>Code and rule, in order.</summary>
    public static IReadOnlyList<(string Code, string Rule)> All { get; } =
    [
        (Unreadable, "A scenario is a file that can be read."),
        (TooLong, "A scenario file is at most 4 MB."),
        (NotText, "A scenario is text in UTF-8, without control characters."),
        (Empty, "A scenario says something."),
        (Syntax, "A scenario is YAML: indented with spaces, brackets and quotes closed."),
        (TooDeep, "Values are nested at most 32 deep."),
        (TooMany, "A scenario has at most 250,000 values, those repeated by anchors counted each time."),
        (SecondDocument, "A file is one scenario: no second document after `---`."),
        (Duplicate, "A key stands once."),
        (UnknownKey, "Only the keys of this page are known."),
        (Missing, "Required keys are there, and a key has a value."),
        (OutOfRange, "A value is inside its key's range."),
        (WrongType, "A map, a list or a single value stands where it belongs."),
        (NotANumber, "A number is written as one."),
        (WrongUnit, "A unit fits its key."),
        (Octal, "A number doesn't begin with 0 unless it is 0 or 0.5."),
        (NotFinite, "Numbers are finite."),
        (Shape, "An uncertain number's shape is complete and the right way round."),
        (Outside, "At least half of an uncertain number is inside its key's range."),
        (MustBeCertain, "Dates, and whole numbers such as runs, are certain."),
        (Sum, "Shares of a whole sum to 1; where uncertain, their medians do."),
        (UnknownName, "A firm, platform, segment or custom strategy that is named exists."),
        (BadId, "An id is made of letters (of any script), digits, `-` and `_`, at most 64."),
        (BadDate, "A date is a day such as 2024-02-15."),
        (OutsideStory, "What happens, happens while the story lasts, and in order."),
        (NotAChoice, "A word is one of those offered."),
        (ExtendsRefused, "`extends` names a file in the scenario's own folder or below, at most 8 files in a chain."),
        (ExtendsCircular, "A scenario doesn't extend itself."),
        (Expression, "A rule is an expression over the quantities of this page."),
        (TooBig, "A market is at most 10,000 firms, 1,000 segments, 1,000 platforms and 20,000 ticks, and all "
            + "multiplied at most 10,000,000,000; one by one, 2,000,000,000 agents and scale-free ties, and 126 firms."),
        (SameLuck, "No two things that draw random numbers have names that hash alike."),
        (NotSpoken, "Tags and merge keys (`<<`) are not used."),
        (BadOverride, "An override is `path=value`."),
        (Together, "Keys that exclude or need each other are not mixed up."),
        (MorePeople, "A segment has no more users and lapsed people at the start than people."),
        (BadSweep, "A sweep varies each path once, over values that are in order and differ, at 2 to 100,000 points."),
        (BadUntil, "`--until` is a quantity, ± and a precision, such as `p_win(moonshot) ± 1%`."),
        (BadFree, "`--free` is paths of uncertain numbers, with `,` between them."),
        (BadOutput, "`--output` is a quantity, such as `p_win(moonshot)`."),
        (BadPayoff, "`--payoff` is a quantity or a sum of some with weights, such as `valuation - raised`."),
        (BadChoices, "A file of choices is 1 to 200 names, each with what it sets."),
        (BadTipping, "`--vary` of tipping is a range of numbers, such as `path=1..3`, and its `--until` a quantity, `=` and a value, such as `p_win(moonshot)=50%`."),
        (NotLater, "What is changed from a date on can still change then."),
        (BadPlayers, "`--players` is two firms or more, each once, with `,` between them."),
    ];
}
