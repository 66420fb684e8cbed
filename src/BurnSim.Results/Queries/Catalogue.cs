using System.Collections.Immutable;
using BurnSim.Experiments.Sensitivity;

namespace BurnSim.Results.Queries;

/// <summary>What the tables of a folder hold.</summary>
public static class Catalogue
{
    /// <summary>Prefixes of columns that there is one of for each platform.</summary>
    private const string Cpm = "cpm_", Ads = "ads_";

    public static IEnumerable<TableEntry> Of(Database database) => database.Tables.Select(table =>
    {
        var rows = database.Ask($"SELECT count(*) FROM {Sql.Name(table)}").Rows.Single()[0]!;
        var columns = database.Ask($"DESCRIBE {Sql.Name(table)}").Rows.Select(row => Entry(table, row[0]!));
        return new TableEntry(table, long.Parse(rows), [.. columns]);
    });

    private static ColumnEntry Entry(string table, string column) => table switch
    {
        RunTable.Name => Entry(
            [SweepTable.Point, .. RunTable.Columns([]), .. RunTable.Columns(Platform(column, Ads))], column),
        BandTable.Name => Entry(BandTable.Columns(), column),
        FactTable.Name => Entry(FactTable.Columns(), column),
        SeriesTables.Firms => Entry(SeriesTables.FirmColumns(), column),
        SeriesTables.Market => Entry(SeriesTables.MarketColumns(Platform(column, Cpm)), column),
        SensitivityTable.Factors => Entry([.. Enum.GetValues<SensitivityMethod>().SelectMany(method => SensitivityTable.FactorColumns(method))], column),
        SensitivityTable.Pairs => Entry(SensitivityTable.PairColumns(), column),
        _ => new ColumnEntry(column, "", ""),
    };

    private static string[] Platform(string column, string prefix) =>
        column.StartsWith(prefix, StringComparison.Ordinal) ? [column[prefix.Length..]] : [];

    private static ColumnEntry Entry<TRow>(ImmutableArray<Column<TRow>> known, string column) =>
        known.FirstOrDefault(c => c.Name == column) is { } found
            ? new ColumnEntry(column, found.Unit, found.Meaning)
            : new ColumnEntry(column, "", "");
}

/// <summary>A table of a folder.</summary>
public sealed record TableEntry(string Name, long Rows, ImmutableArray<ColumnEntry> Columns);

/// <summary>A column of a table; unit and meaning are empty where it isn't one that BurnSim writes.</summary>
public sealed record ColumnEntry(string Name, string Unit, string Meaning);
