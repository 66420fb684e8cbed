namespace BurnSim.Experiments.Explanations;

/// <summary>Something in the model that makes firms win or lose, and a market without it.</summary>
/// <param name="Name">In the field's words, as it stands behind 'without'.</param>
/// <param name="Meaning">What it does, in a line.</param>
/// <param name="IsOn">Whether it can do anything in a scenario.</param>
/// <param name="Off">The scenario without it: no other number changes its path, so none changes its draw.</param>
public sealed record Mechanism(string Name, string Meaning, Func<Scenario, bool> IsOn, Func<Scenario, Scenario> Off);
