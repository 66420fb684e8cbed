using System.Text;

namespace BurnSim;

/// <summary>Names as files and commands spell them: WinnerTakeAll is winner-take-all.</summary>
public static class Kebab
{
    public static string Of(Enum value) => Of(value.ToString());

    public static string Of(string name)
    {
        var parted = new StringBuilder();
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && parted.Length > 0)
            {
                parted.Append('-');
            }

            parted.Append(char.ToLowerInvariant(letter));
        }

        return parted.ToString();
    }
}
