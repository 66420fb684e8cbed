using System.Text;

namespace BurnSim.Results;

/// <summary>Names as files and commands spell them.</summary>
public static class Spelling
{
    /// <summary>WinnerTakeAll is winner-take-all.</summary>
    public static string Kebab(string name) => Parted(name, '-');

    /// <summary>PostMoney is post_money.</summary>
    public static string Snake(string name) => Parted(name, '_');

    public static string Of(Enum value) => Kebab(value.ToString());

    private static string Parted(string name, char by)
    {
        var parted = new StringBuilder();
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && parted.Length > 0)
            {
                parted.Append(by);
            }

            parted.Append(char.ToLowerInvariant(letter));
        }

        return parted.ToString();
    }
}
