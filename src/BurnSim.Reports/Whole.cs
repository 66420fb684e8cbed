namespace BurnSim.Reports;

/// <summary>Files that are there whole or not at all.</summary>
static class Whole
{
    public static void Write(string path, ReadOnlySpan<byte> bytes)
    {
        var draft = path + ".part";
        File.WriteAllBytes(draft, bytes);
        File.Move(draft, path, overwrite: true);
    }
}
