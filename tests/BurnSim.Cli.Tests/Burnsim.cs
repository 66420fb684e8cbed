using System.Diagnostics;

namespace BurnSim.Cli.Tests;

/// <summary>The command line as a user meets it: a process of its own, in a folder of its own, its output piped.</summary>
internal sealed class Burnsim : IDisposable
{
    public static string Root { get; } = FindRoot();

    public static string Tests { get; } = Path.Combine(Root, "tests", "BurnSim.Cli.Tests");

    public string Folder { get; } = Directory.CreateTempSubdirectory("burnsim-").FullName;

    public Burnsim()
    {
        foreach (var scenario in new[]
        {
            "small.yaml", "facts.yaml", "options.yaml", "futures.yaml", "wrong-options.yaml", "wrong-paths.yaml", "menu.yaml", "bad-menu.yaml",
        })
        {
            File.Copy(Path.Combine(Tests, scenario), In(scenario));
        }
    }

    public string In(params string[] path) => Path.Combine([Folder, .. path]);

    public byte[] Bytes(params string[] path) => File.ReadAllBytes(In(path));

    /// <summary>Starts it; <paramref name="variables"/> as NAME=VALUE.</summary>
    public Process Start(string arguments, params string[] variables)
    {
        var start = new ProcessStartInfo("dotnet", $"\"{typeof(Exit).Assembly.Location}\" {arguments}")
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["COLUMNS"] = "100";
        foreach (var variable in variables)
        {
            start.Environment[variable.Split('=')[0]] = variable.Split('=')[1];
        }

        return Process.Start(start)!;
    }

    public (int Code, string Out, string Error) Call(string arguments, params string[] variables)
    {
        using var process = Start(arguments, variables);
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.Result);
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static string FindRoot()
    {
        var folder = TestContext.CurrentContext.TestDirectory;
        while (!File.Exists(Path.Combine(folder, "BurnSim.sln")))
        {
            folder = Path.GetDirectoryName(folder)!;
        }

        return folder;
    }
}
