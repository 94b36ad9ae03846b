using System.Text;
using System.Text.Unicode;
using EligibilityEngine.DuckDB.Studies;

namespace EligibilityEngine.DuckDB.Tests;

/// <summary>Lines of CSV looked at 64 bytes at a time are taken for rows exactly where each of them is one by itself.</summary>
public sealed class PlainLinesTests
{
    private const int Columns = 3;

    private static readonly string[] Cells = ["", "a", "male", "2005-01-10", "\"\"", "\"a\"", "\"a,b\"", "\"a\"\"b\"", "\"a\"\"\"", "привет", new string('x', 70), "\"" + new string(',', 130) + "\""];

    private static readonly string[] Bad = ["\"", "a\"", "\"a\"b", "\"a", "a\rb", "\0", "a,b", "\"a\"\"", "\"\"\"", "\r"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Lines_together_are_rows_where_each_is(int seed)
    {
        var random = new Random(seed);
        var plain = 0;
        for (var round = 0; round < 3_000; round++)
        {
            var ending = random.Next(4) == 0 ? "\r\n" : "\n";
            var lines = Enumerable.Range(0, random.Next(1, 6)).Select(_ => Line(random)).ToList();
            var endings = lines.ConvertAll(_ => random.Next(60) == 0 ? "\n" : ending);
            var text = Encoding.UTF8.GetBytes(string.Concat(lines.Zip(endings, (l, e) => l + e)));
            var expected = IsEachRow(text);
            PlainLines.Are(text, (byte)',', Columns, out var found).Should().Be(expected, "of {0}", Encoding.UTF8.GetString(text));
            if (expected)
            {
                plain++;
                found.Count.Should().Be(lines.Count);
                found.EndWithReturn.Should().Be(lines[0].EndsWith('\r') || endings[0] == "\r\n");
            }
        }

        plain.Should().BeGreaterThan(500);
    }

    [Fact]
    public void Bytes_that_are_no_text_are_seen() => PlainLines.Are([(byte)'a', (byte)',', 0xFF, (byte)',', (byte)'\n'], (byte)',', Columns, out _).Should().BeFalse();

    private static string Line(Random random) => string.Join(',', Enumerable.Range(0, random.Next(40) == 0 ? random.Next(1, 6) : Columns).Select(_ => random.Next(40) == 0 ? Bad[random.Next(Bad.Length)] : Cells[random.Next(Cells.Length)]));

    /// <summary>Line by line, as a careful reader would: lines that end alike, are text, and have their quotes in order and as many cells as there are columns.</summary>
    private static bool IsEachRow(byte[] text)
    {
        var lines = Encoding.UTF8.GetString(text).Split('\n')[..^1];
        var returns = lines.Count(l => l.EndsWith('\r'));
        return (returns == 0 || returns == lines.Length) && lines.All(l => IsRow(Encoding.UTF8.GetBytes(returns > 0 ? l[..^1] : l)));
    }

    private static bool IsRow(byte[] line)
    {
        var row = new CsvRow((byte)',');
        return line.Length > 0 && Utf8.IsValid(line) && !line.AsSpan().ContainsAny((byte)0, (byte)'\r') && row.Read(line) && !row.IsOpen && row.Cells == Columns;
    }
}
