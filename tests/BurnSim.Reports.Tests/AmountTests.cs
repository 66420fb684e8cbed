using System.Globalization;
using BurnSim.Experiments;

namespace BurnSim.Reports.Tests;

public class AmountTests
{
    [TestCase(0, "0")]
    [TestCase(12, "12")]
    [TestCase(999.4, "999")]
    [TestCase(999.6, "1.0k")]
    [TestCase(980_000, "980k")]
    [TestCase(999_960, "1.0M")]
    [TestCase(27_500_000, "27.5M")]
    [TestCase(1.24e9, "1.2bn")]
    [TestCase(-3e9, "−3.0bn")]
    [TestCase(-0.2, "0")]
    [TestCase(double.NaN, "–")]
    [TestCase(double.PositiveInfinity, "–")]
    public void People(double count, string read) => Assert.That(Amount.People(count), Is.EqualTo(read));

    [TestCase(7e9, "7.0bn CNY")]
    [TestCase(12.4, "12.4 CNY")]
    [TestCase(0.351, "0.35 CNY")]
    [TestCase(9.999, "10.0 CNY")]
    [TestCase(350e6, "350M CNY")]
    [TestCase(double.NaN, "–")]
    public void Money(double money, string read) => Assert.That(Amount.Money(money, "CNY"), Is.EqualTo(read));

    [TestCase(0, "0 %")]
    [TestCase(0.0004, "<0.1 %")]
    [TestCase(0.064, "6.4 %")]
    [TestCase(0.62, "62 %")]
    [TestCase(0.997, "99.7 %")]
    [TestCase(0.9996, ">99.9 %")]
    [TestCase(1, "100 %")]
    [TestCase(1 - 1e-13, "100 %")]
    public void Percent(double fraction, string read) => Assert.That(Amount.Percent(fraction), Is.EqualTo(read));

    [Test]
    public void An_interval_names_its_unit_once() =>
        Assert.That(Amount.Interval(new Chance(62, 100, 0.594, 0.646)), Is.EqualTo("59–65 %"));

    [TestCase(0.00015, "0.00015")]
    [TestCase(12.5, "12.5")]
    [TestCase(3.03e9, "3.0bn")]
    [TestCase(2e-17, "2e−17")]
    [TestCase(0, "0")]
    public void Significant(double value, string read) => Assert.That(Amount.Significant(value), Is.EqualTo(read));

    [Test]
    public void The_machine_s_culture_changes_nothing()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("") { NumberFormat = { NumberDecimalSeparator = ",", NegativeSign = "~" } };
            Assert.That((Amount.Money(-12.4), Amount.Percent(0.064), Amount.Mark(2500), Amount.Significant(0.5)),
                Is.EqualTo(("−12.4", "6.4 %", "2.5k", "0.5")));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
