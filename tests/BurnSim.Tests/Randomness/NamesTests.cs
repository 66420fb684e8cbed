using BurnSim.Randomness;

namespace BurnSim.Tests.Randomness;

public class NamesTests
{
    // The first three are the published FNV-1a vectors; the others must never change, or old runs would.
    [TestCase("", 0x811c9dc5u)]
    [TestCase("a", 0xe40c292cu)]
    [TestCase("foobar", 0xbf9cf968u)]
    [TestCase("moonshot/students", 0x8b2713b1u)]
    [TestCase("月之暗面", 0x84ec3c8cu)]
    [TestCase("🌙", 0x24d28837u)]
    public void The_word_of_a_name_never_changes(string name, uint word) => Assert.That(Names.Of(name), Is.EqualTo(word));
}
