namespace BurnSim.Populations;

/// <summary>Where an agent stands: never-user, lapsed, or user of a firm, on trial or core.</summary>
/// <param name="Code">As it is kept.</param>
public readonly record struct Standing(byte Code)
{
    public bool IsUser => Code >= Crowd.FirstUser;

    public bool IsLapsed => Code == Crowd.Lapsed;

    public bool IsCore => IsUser && Crowd.Settled(Code);

    /// <summary>The firm that a user uses; −1: none.</summary>
    public int Firm => IsUser ? Crowd.FirmOf(Code) : -1;
}

/// <summary>Somebody came to a firm.</summary>
/// <param name="Agent">Who, by number among all.</param>
/// <param name="Teller">Whose word they followed; −1: nobody's they know, but ads or what comes by itself.</param>
public readonly record struct Arrival(int Agent, int Teller);
