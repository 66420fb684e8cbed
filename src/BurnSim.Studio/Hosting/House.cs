using System.Net;
using BurnSim.Strategies;
using BurnSim.Studio.Links;
using Microsoft.AspNetCore.WebUtilities;

namespace BurnSim.Studio.Hosting;

/// <summary>What the studio shows and to whom.</summary>
public sealed record House
{
    /// <summary>The folder whose scenarios may be opened; nothing outside it is read.</summary>
    public required string Folder { get; init; }

    /// <summary>The scenario that opens first, a file of the folder.</summary>
    public required string First { get; init; }

    /// <summary>Where it listens.</summary>
    public IPAddress Address { get; init; } = IPAddress.Loopback;

    /// <summary>Port; 0: any that is free.</summary>
    public int Port { get; init; }

    /// <summary>Strategies written in C#, by name.</summary>
    public IReadOnlyDictionary<string, StrategyFactory> Strategies { get; init; } = new Dictionary<string, StrategyFactory>();

    /// <summary>What a link from another machine must know; null: only this machine can ask.</summary>
    public string? Token { get; init; }

    /// <summary>Query and fragment of a link that lets in whoever has it.</summary>
    public string Invite(Link link) => Token is null ? link.ToString() : QueryHelpers.AddQueryString(link.ToString(), Gate.Key, Token);
}
