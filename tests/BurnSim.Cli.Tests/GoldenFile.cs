using System.Text.RegularExpressions;

namespace BurnSim.Cli.Tests;

/// <summary>A screen kept word for word in Golden/. BURNSIM_GOLDEN=write writes the files anew, for reading.</summary>
internal static class GoldenFile
{
    /// <summary>The whole of what was said, as it is compared with the file.</summary>
    public static string Holds(string name, (int Code, string Out, string Error) said, string folder)
    {
        var whole = $"{said.Out}{(said.Error.Length > 0 ? "--- error stream\n" : "")}{said.Error}".Replace(folder, "FOLDER");
        whole = Regex.Replace(whole, $@"[^\s(]+ {Regex.Escape(typeof(Exit).Assembly.Location)}", "BURNSIM");
        var golden = Path.Combine(Burnsim.Tests, "Golden", $"{name}.golden");
        if (Environment.GetEnvironmentVariable("BURNSIM_GOLDEN") == "write")
        {
            File.WriteAllText(golden, whole);
        }

        Assert.That(whole, Is.EqualTo(File.ReadAllText(golden)));
        Assert.That(whole, Does.Not.Contain("\u001b"));
        return whole;
    }
}
