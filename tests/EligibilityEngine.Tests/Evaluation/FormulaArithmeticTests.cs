using System.Numerics;
using EligibilityEngine.Tests.Support;

namespace EligibilityEngine.Tests.Evaluation;

/// <summary>Made-up computations come to what plain arithmetic on fractions comes to, for every person.</summary>
public class FormulaArithmeticTests
{
    private const int Index = 7;

    private const string Given = """
        facts:
          - { fact: served, type: number, minimum: -1, maximum: 3, ask: How long?, changes: time }
        parameters:
          - { parameter: index, title: Index, unit: tenge, cites: s/x, values: [ { is: 7, in-force: { from: 2010-01-01 } } ] }
        questions:
          - { question: fee, title: Fee, ask: How much?, unit: tenge }
        provisions:

        """;

    [Fact]
    public void They_come_to_what_plain_arithmetic_comes_to()
    {
        var random = new Random(20_261_127);
        for (var round = 0; round < 150; round++)
        {
            var made = Part.Rounded(Part.MadeUp(random, 3), random);
            var law = Snippet.Rulebook(Given + Snippet.Provision("p", $"{{ sum: [ {made.Text}, {{ times: [ 0, served ] }} ] }}", question: "fee"));
            foreach (var served in Enumerable.Range(-1, 5))
            {
                foreach (var a in new[] { false, true })
                {
                    var (dividend, divisor) = made.Value(served, a);
                    divisor.Should().Be(BigInteger.One, "of {0}", made.Text);
                    Snippet.Decide(law, $"served: {served}, a: {(a ? "yes" : "no")}").Said("fee").Should().Be(dividend.ToString(CultureInfo.InvariantCulture), "of {0} with {1}, {2}", made.Text, served, a);
                }
            }
        }
    }

    /// <summary>A computation as it is written, and what it comes to.</summary>
    private sealed record Part(string Text, Func<int, bool, (BigInteger Dividend, BigInteger Divisor)> Value)
    {
        public static Part MadeUp(Random random, int depth)
        {
            if (depth == 0 || random.Next(5) == 0)
            {
                var number = random.Next(-4, 10);
                return random.Next(3) switch
                {
                    0 => new Part($"{number}", (_, _) => (number, 1)),
                    1 => new Part("served", (served, _) => (served, 1)),
                    _ => new Part("index", (_, _) => (Index, 1)),
                };
            }

            var (x, y) = (MadeUp(random, depth - 1), MadeUp(random, depth - 1));
            var (per, isPart, bound) = (random.Next(2, 7), random.Next(1, 5), random.Next(0, 3));
            return random.Next(9) switch
            {
                0 => new Part($"{{ sum: [ {x.Text}, {y.Text} ] }}", (s, a) => Plus(x.Value(s, a), y.Value(s, a))),
                1 => new Part($"{{ difference: [ {x.Text}, {y.Text} ] }}", (s, a) => Plus(x.Value(s, a), Times(y.Value(s, a), (-1, 1)))),
                2 => new Part($"{{ times: [ {x.Text}, {y.Text} ] }}", (s, a) => Times(x.Value(s, a), y.Value(s, a))),
                3 => new Part($"{{ share: {{ of: {x.Text}, per: {per}, is: {isPart} }} }}", (s, a) => Times(x.Value(s, a), (isPart, per))),
                4 => new Part($"{{ largest: [ {x.Text}, {y.Text} ] }}", (s, a) => IsLess(x.Value(s, a), y.Value(s, a)) ? y.Value(s, a) : x.Value(s, a)),
                5 => new Part($"{{ smallest: [ {x.Text}, {y.Text} ] }}", (s, a) => IsLess(x.Value(s, a), y.Value(s, a)) ? x.Value(s, a) : y.Value(s, a)),
                6 => new Part($"{{ first-of: [ {{ when: {{ a: yes }}, is: {x.Text} }}, {{ otherwise: {y.Text} }} ] }}", (s, a) => a ? x.Value(s, a) : y.Value(s, a)),
                7 => new Part($"{{ by: {{ fact: served, bands: [ {{ below: {bound}, is: {x.Text} }}, {{ from: {bound}, is: {y.Text} }} ] }} }}", (s, a) => s < bound ? x.Value(s, a) : y.Value(s, a)),
                _ => Rounded(x, random),
            };
        }

        /// <summary>The greatest multiple that is no greater, or the least that is no less.</summary>
        public static Part Rounded(Part part, Random random)
        {
            var (to, isUp) = (random.Next(1, 4), random.Next(2) == 0);
            return new Part($"{{ round: {{ value: {part.Text}, to: {to}, round: {(isUp ? "up" : "down")} }} }}", (s, a) =>
            {
                var (dividend, divisor) = part.Value(s, a);
                var multiple = BigInteger.Zero;
                while (multiple * divisor > dividend)
                {
                    multiple -= to;
                }

                while ((multiple + to) * divisor <= dividend)
                {
                    multiple += to;
                }

                return (isUp && multiple * divisor < dividend ? multiple + to : multiple, 1);
            });
        }

        private static (BigInteger, BigInteger) Plus((BigInteger Dividend, BigInteger Divisor) x, (BigInteger Dividend, BigInteger Divisor) y) =>
            ((x.Dividend * y.Divisor) + (y.Dividend * x.Divisor), x.Divisor * y.Divisor);

        private static (BigInteger, BigInteger) Times((BigInteger Dividend, BigInteger Divisor) x, (BigInteger Dividend, BigInteger Divisor) y) => (x.Dividend * y.Dividend, x.Divisor * y.Divisor);

        private static bool IsLess((BigInteger Dividend, BigInteger Divisor) x, (BigInteger Dividend, BigInteger Divisor) y) => x.Dividend * y.Divisor < y.Dividend * x.Divisor;
    }
}
