using BurnSim.Studio.Links;
using BurnSim.Studio.Words;
using Microsoft.AspNetCore.Components.Routing;

namespace BurnSim.Studio.Pages;

/// <summary>The page: the market on the left, pictures of its runs in the middle, one run and what-if on the right.</summary>
public partial class Studio
{
    // So that two stand side by side in the narrowest column.
    private const string Narrow = "6rem";

    private static readonly Phrase
        Market = new("The market", "市场"), Values = new("Values", "数值"), Pictures = new("Pictures of all runs", "全部模拟的图"),
        Closer = new("A closer look", "细看"), OneRun = new("One run", "单次模拟"), WhatIf = new("What if", "假如");

    /// <summary>Its parts draw themselves; here there are only names.</summary>
    protected override object Shows => Desk.Tongue;

    protected override void OnInitialized()
    {
        base.OnInitialized();
        Follow();
        Address.LocationChanged += Went;
    }

    public override void Dispose()
    {
        Address.LocationChanged -= Went;
        base.Dispose();
        GC.SuppressFinalize(this);
    }

    private void Follow() => Desk.Follow(Link.Of(new Uri(Address.Uri)));

    /// <summary>Another link was put into the address of this very page.</summary>
    private void Went(object? sender, LocationChangedEventArgs where)
    {
        var address = new Uri(where.Location);
        if (address.AbsolutePath == "/" && address.Query + address.Fragment != Desk.Link.ToString()) Follow();
    }
}
