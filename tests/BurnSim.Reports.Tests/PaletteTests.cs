namespace BurnSim.Reports.Tests;

public class PaletteTests
{
    // Machado, Oliveira and Fernandes 2009, severity 1: linear RGB as it is seen without one kind of cone.
    private static readonly (string Sight, double[] Matrix)[] Sights =
    [
        ("all cones", [1, 0, 0, 0, 1, 0, 0, 0, 1]),
        ("protanopia", [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998]),
        ("deuteranopia", [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881]),
        ("tritanopia", [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900]),
    ];

    /// <summary>ΔE*ab of 2.3 is just noticeable side by side (Mahy et al. 1994); four times that for lines far apart.</summary>
    [TestCaseSource(nameof(Sights))]
    public void Firms_stay_apart_for_every_sight((string Sight, double[] Matrix) sight)
    {
        var seen = Enumerable.Range(0, Palette.Count).Select(i => Lab(Palette.Of(i).Colour, sight.Matrix)).ToArray();
        for (var i = 0; i < seen.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                Assert.That(Distance(seen[i], seen[j]), Is.GreaterThan(4 * 2.3), $"{i} and {j}, {sight.Sight}");
            }
        }
    }

    [Test]
    public void Text_stands_out_on_white_and_lines_at_night() => Assert.Multiple(() =>
    {
        foreach (var ink in Palette.All)
        {
            Assert.That(1.05 / (Shade.Luminance(ink.Text) + 0.05), Is.GreaterThanOrEqualTo(4.5), ink.Colour);
            Assert.That((Shade.Luminance(ink.Night) + 0.05) / (Shade.Luminance("#161B22") + 0.05), Is.GreaterThanOrEqualTo(4.5), ink.Colour);
        }
    });

    [Test]
    public void From_the_ninth_on_firms_have_line_patterns() => Assert.That(
        Enumerable.Range(0, Palette.Count).Select(i => Palette.Of(i).Dashes.IsEmpty), Is.EqualTo(Enumerable.Range(0, Palette.Count).Select(i => i < 8)));

    [Test]
    public void A_firm_s_ink_depends_on_its_place_by_id_and_not_on_its_rank()
    {
        var summary = new Synthetic { Runs = 40, Points = 5 }.Summary();
        var cast = new Cast(summary);
        Assert.That(Enumerable.Range(0, 8).Select(cast.InkOf), Is.EqualTo(Enumerable.Range(0, 8).Select(Palette.Of)));
        Assert.That(cast.Ranked, Is.Not.Ordered);
    }

    [Test]
    public void Of_many_firms_the_twelve_likeliest_are_shown_each_in_its_own_ink()
    {
        var cast = new Cast(new Synthetic { Players = Synthetic.Crowd(40), Runs = 12, Points = 4 }.Summary());
        Assert.That(cast.Ranked.Length + cast.Others.Length, Is.EqualTo(40));
        Assert.That(cast.Ranked.Select(cast.InkOf).Distinct().Count(), Is.EqualTo(12));
        Assert.That(cast.Others.Select(cast.InkOf), Is.All.EqualTo(Palette.Others));
    }

    private static double[] Lab(string colour, double[] matrix)
    {
        var rgb = Enumerable.Range(0, 3).Select(i => Convert.ToInt32(colour.Substring(1 + 2 * i, 2), 16) / 255.0)
            .Select(c => c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4)).ToArray();
        var seen = Enumerable.Range(0, 3).Select(i => Math.Clamp(Enumerable.Range(0, 3).Sum(j => matrix[3 * i + j] * rgb[j]), 0, 1)).ToArray();
        double F(double t) => t > 0.008856 ? Math.Cbrt(t) : 7.787 * t + 16.0 / 116;
        var (x, y, z) = (F((0.4124 * seen[0] + 0.3576 * seen[1] + 0.1805 * seen[2]) / 0.95047),
            F(0.2126 * seen[0] + 0.7152 * seen[1] + 0.0722 * seen[2]), F((0.0193 * seen[0] + 0.1192 * seen[1] + 0.9505 * seen[2]) / 1.08883));
        return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
    }

    private static double Distance(double[] a, double[] b) => Math.Sqrt(a.Zip(b, (x, y) => (x - y) * (x - y)).Sum());
}
