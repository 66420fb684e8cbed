using BurnSim.Experiments.Sensitivity;
using BurnSim.Results.Store;

namespace BurnSim.Results;

/// <summary>
/// The files of a study of sensitivity: factors.parquet, pairs.parquet (of Sobol' indices), sensitivity.json and
/// manifest.json. They appear in the folder together, or not at all.
/// </summary>
public static class SensitivityFiles
{
    /// <summary>Writes them.</summary>
    /// <param name="studied">What the study says.</param>
    /// <param name="plan">What it takes to have it again.</param>
    /// <param name="path">The folder.</param>
    /// <param name="csv">Writes the tables as CSV too.</param>
    /// <exception cref="IOException">The folder can't be written to.</exception>
    public static void Write(Studied studied, Plan plan, string path, bool csv)
    {
        var study = studied.Study;
        using var folder = new OutputFolder(path);
        var factors = new Table<FactorRow>(
            folder, SensitivityTable.Factors, SensitivityTable.FactorColumns(study.Method), SensitivityTable.GroupRows, csv);
        foreach (var finding in studied.Findings)
        {
            for (var factor = 0; factor < study.Factors.Length; factor++) factors.Add(new(study, finding, factor));
        }

        factors.End();
        if (study.Method == SensitivityMethod.Sobol)
        {
            var pairs = new Table<PairRow>(folder, SensitivityTable.Pairs, SensitivityTable.PairColumns(), SensitivityTable.GroupRows, csv);
            foreach (var finding in studied.Findings.OfType<SobolFinding>())
            {
                foreach (var pair in finding.Pairs) pairs.Add(new(study, finding, pair));
            }

            pairs.End();
        }

        SensitivityJson.Write(folder.Create("sensitivity.json"), studied);
        Json.Write(folder.Create("manifest.json"), new Manifest(plan, study.Count * study.TrialsARow, studied.Trials - studied.Failed));
        folder.Publish($"{SensitivityTable.Factors}.csv", $"{SensitivityTable.Pairs}.parquet", $"{SensitivityTable.Pairs}.csv");
    }
}
