using BurnSim.Studio.Links;
using BurnSim.Studio.Words;

namespace BurnSim.Studio.Pages;

/// <summary>The page: the market on the left, pictures of its runs in the middle, one run and what-if on the right.</summary>
public partial class Studio
{
    private static readonly Phrase
        Market = new("The market", "市场"), Values = new("Values", "数值"), Pictures = new("Pictures of all runs", "全部模拟的图"),
        Closer = new("A closer look", "细看"), OneRun = new("One run", "单次模拟"), WhatIf = new("What if", "假如");

    protected override void OnInitialized()
    {
        base.OnInitialized();
        Desk.Follow(Link.Of(new Uri(Address.Uri)));
    }
}
