using System.CommandLine;
using BurnSim.Cli.Screens;
using BurnSim.Results.Queries;

namespace BurnSim.Cli.Verbs;

/// <summary>burnsim query: results asked in SQL.</summary>
internal static class QueryVerb
{
    private enum Format { Table, Csv, Json }

    /// <summary>Rows of a table before it is cut.</summary>
    private const int MostRows = 40;

    public static Command Command()
    {
        var folder = new Argument<string>("folder") { Description = "A folder with results.", HelpName = "DIR" };
        var sql = new Argument<string?>("sql")
        {
            Description = "One SELECT in quotes. Without it: the tables and their columns.",
            HelpName = "SQL",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var format = Formats();
        var all = new Option<bool>("--all") { Description = $"Shows all rows of a table, not the first {MostRows}." };
        var verb = new Command("query", "Asks the Parquet files of a folder in SQL, reading nothing else.")
        {
            folder, sql, format, all,
        };
        verb.SetAction(given => Query(
            given.GetRequiredValue(folder), given.GetValue(sql),
            given.GetValue(format) ?? (Console.IsOutputRedirected ? Format.Csv : Format.Table), given.GetValue(all)));
        return verb;
    }

    private static int Query(string folder, string? sql, Format format, bool all)
    {
        using var interruption = new Interruption();
        try
        {
            using var database = new Database(folder);
            if (sql is null)
            {
                TableList.Print(Catalogue.Of(database));
                return Exit.Done;
            }

            var reply = database.Ask(sql, interruption.Token);
            switch (format)
            {
                case Format.Csv: ReplyText.Csv(reply); break;
                case Format.Json: ReplyText.Json(reply); break;
                default: ReplyTable.Print(reply, all ? int.MaxValue : MostRows); break;
            }

            return Exit.Done;
        }
        catch (QueryException bad)
        {
            throw new BadInput($"burnsim query: {bad.Message}");
        }
        catch (OperationCanceledException)
        {
            return Exit.Interrupted;
        }
    }

    private static Option<Format?> Formats() => new("--format")
    {
        Description = "How rows are written. Default: table on a terminal, csv into a file or pipe.",
        HelpName = "table|csv|json",
        CustomParser = result =>
        {
            switch (result.Tokens[^1].Value)
            {
                case "table": return Format.Table;
                case "csv": return Format.Csv;
                case "json": return Format.Json;
                case var other:
                    result.AddError($"--format is '{other}'; it must be table, csv or json.");
                    return null;
            }
        },
    };
}
