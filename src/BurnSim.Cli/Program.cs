using System.Globalization;
using System.Text;
using BurnSim.Cli;
using BurnSim.Engines;
using BurnSim.Results.Store;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
try
{
    return CommandLine.Invoke(args);
}
catch (BadInput bad)
{
    Console.Error.WriteLine(bad.Message);
    return Exit.BadInput;
}
catch (Exception refused) when (refused is RefusedException or EngineException { Final: true })
{
    Console.Error.WriteLine($"burnsim: {refused.Message}");
    return Exit.BadInput;
}
catch (Exception failed)
{
    // One line for users; BURNSIM_DEBUG shows developers where it came from.
    var debug = Environment.GetEnvironmentVariable("BURNSIM_DEBUG") is not null;
    Console.Error.WriteLine($"burnsim: {(debug ? failed.ToString() : failed.Message.ReplaceLineEndings(" "))}");
    return Exit.Failed;
}
