using System.Text;
using System.Text.Json;
using BurnSim.Experiments;
using BurnSim.Recording;
using BurnSim.Reports;
using BurnSim.Studio.Stage;
using BurnSim.Studio.Words;

namespace BurnSim.Studio;

public class PictureTests
{
    private static readonly Scenario Small = Shelf.Three();
    private static readonly Summary Summary = new Ensemble(Small, Small.Seed, 60).Run();
    private static readonly Scene Whole = new(Summary, Tongue.English, []);

    private static IEnumerable<Subject> All => [Subjects.Shares, Subjects.Wins, .. Subjects.More];

    [Test]
    public void A_firms_line_is_the_median_of_its_share_and_its_band_nine_runs_in_ten()
    {
        var plot = Subjects.Shares.Draw(Whole)!.Plot;
        foreach (var firm in Whole.Cast.Ranked)
        {
            var line = plot.Traces.Single(trace => trace.Name == Whole.Name(firm));
            var first = Summary.Bands.Dates.IndexOf(DateOnly.Parse(line.X0!, System.Globalization.CultureInfo.InvariantCulture));
            for (var at = 0; at < line.Y.Count; at++)
            {
                if (line.Y[at] is { } share) Assert.That(share, Is.EqualTo(Summary.Bands.Firm(firm, FirmMetric.Share, first + at).P50));
            }
        }

        var best = Whole.Cast.Ranked[0];
        var band = plot.Traces.TakeWhile(trace => trace.Name is null).TakeLast(2).ToArray();
        Assert.Multiple(() =>
        {
            Assert.That(band[0].Y[^1], Is.EqualTo(Summary.Bands.Firm(best, FirmMetric.Share, Summary.Bands.Dates.Length - 1).P5));
            Assert.That(band[1].Y[^1], Is.EqualTo(Summary.Bands.Firm(best, FirmMetric.Share, Summary.Bands.Dates.Length - 1).P95));
        });
    }

    [Test]
    public void Bars_are_the_chances_and_whiskers_their_intervals()
    {
        var bars = Subjects.Wins.Draw(Whole)!.Plot.Traces.Single();
        foreach (var (firm, row) in Whole.Cast.Ranked.Select((firm, row) => (firm, row)))
        {
            var win = Summary.Firms[firm].Win;
            Assert.Multiple(() =>
            {
                Assert.That(bars.X![row], Is.EqualTo(win.Value));
                Assert.That(bars.X[row] + bars.Errors!.Array[row], Is.EqualTo(win.High).Within(1e-12));
                Assert.That(bars.X[row] - bars.Errors.Arrayminus[row], Is.EqualTo(win.Low).Within(1e-12));
                Assert.That(bars.Marker!.Color[row], Is.EqualTo(Whole.Cast.InkOf(firm).Colour));
            });
        }
    }

    [Test]
    public void On_every_date_the_verdicts_are_all_runs()
    {
        var areas = Subjects.More.Single(subject => subject.Heading.English == "Verdicts").Draw(Whole)!.Plot.Traces;
        for (var point = 0; point < Summary.Bands.Dates.Length; point++)
        {
            Assert.That(areas.Sum(area => area.Y[point]), Is.EqualTo(1).Within(1e-12));
        }
    }

    [Test]
    public void Dates_stand_from_the_first_runs_on()
    {
        var early = new Scene(new Ensemble(Small, Small.Seed, 2).Run(), Tongue.English, []);
        Assert.That(Subjects.Shares.Draw(early)!.Plot.Layout.Xaxis.Range, Is.EqualTo(Subjects.Shares.Draw(Whole)!.Plot.Layout.Xaxis.Range));
    }

    [TestCaseSource(nameof(All))]
    public void A_picture_is_the_same_to_the_letter_whenever_it_is_drawn_and_its_numbers_have_a_cell_for_each_head(object of)
    {
        var subject = (Subject)of;
        var (picture, again) = (subject.Draw(Whole)!, subject.Draw(Whole)!);
        var table = picture.Numbers();
        Assert.Multiple(() =>
        {
            Assert.That(picture.Plot.Json(), Is.EqualTo(again.Plot.Json()));
            Assert.That(table.Rows, Is.Not.Empty);
            Assert.That(table.Rows.Select(row => row.Length), Is.All.EqualTo(table.Heads.Length));
        });
    }

    [TestCaseSource(nameof(All))]
    public void What_Plotly_gets_are_names_of_its_own_and_nothing_that_is_null(object of)
    {
        using var json = JsonDocument.Parse(((Subject)of).Draw(Whole)!.Plot.Json());
        var text = Encoding.UTF8.GetString(((Subject)of).Draw(Whole)!.Plot.Json());
        Assert.Multiple(() =>
        {
            Assert.That(text, Does.Not.Contain(":null"));
            Assert.That(Names(json.RootElement), Has.All.Match("^[^A-Z]*$"));
        });
    }

    [Test]
    public void A_firm_in_the_light_keeps_its_ink_and_the_others_fade()
    {
        var lit = Summary.Firms[Whole.Cast.Ranked[0]];
        var lines = Subjects.Shares.Draw(new(Summary, Tongue.English, [lit.Id]))!.Plot.Traces.Where(trace => trace.Name is not null).ToArray();
        Assert.Multiple(() =>
        {
            Assert.That(lines.Where(line => line.Opacity is null).Select(line => line.Name), Is.EqualTo(new[] { Wording.NameOf(lit) }));
            Assert.That(lines.Select(line => line.Line!.Color), Is.EqualTo(Subjects.Shares.Draw(Whole)!.Plot.Traces.Where(trace => trace.Name is not null).Select(line => line.Line!.Color)));
        });
    }

    private static IEnumerable<string> Names(JsonElement of) => of.ValueKind switch
    {
        JsonValueKind.Object => of.EnumerateObject().SelectMany(part => Names(part.Value).Prepend(part.Name)),
        JsonValueKind.Array => of.EnumerateArray().SelectMany(Names),
        _ => [],
    };
}
