using EligibilityEngine.DuckDB.Studies;

namespace EligibilityEngine.DuckDB.Tests;

/// <summary>Nothing is lost: a row that cannot be decided is told, with its line, column, text and reason.</summary>
public sealed class BadRowTests
{
    private const string Names = "id,born,sex,citizen,age,children-below-18,fitness";
    private const string Good = "9,2005-01-10,male,yes,,,fit";

    /// <summary>A row between two good ones; the column that is at fault, where one cell is; and what the reason says.</summary>
    public static TheoryData<string, string, string> Rows => new()
    {
        { "1,2005-02-31,male,yes,,,", "born", "2005-02-31" },
        { "1,2005-13-01,male,yes,,,", "born", "2005-13-01" },
        { "1,2005-00-10,male,yes,,,", "born", "2005-00-10" },
        { "1,31.12.2005,male,yes,,,", "born", "31.12.2005" },
        { "1,2005-1-5,male,yes,,,", "born", "2005-1-5" },
        { "1,20050110,male,yes,,,", "born", "20050110" },
        { "1,yesterday,male,yes,,,", "born", "yesterday" },
        { "1,2005-01-10T00:00:00,male,yes,,,", "born", "2005-01-10T00:00:00" },
        { "1,2005/01/10,male,yes,,,", "born", "2005/01/10" },
        { "1,2026-03-02,male,yes,,,", "born", "age" },
        { "1,2100-01-01,male,yes,,,", "born", "age" },
        { "1,1700-01-01,male,yes,,,", "born", "age" },
        { "1,2005-01-10,mail,yes,,,", "sex", "mail" },
        { "1,2005-01-10,Male,yes,,,", "sex", "Male" },
        { "1,2005-01-10,m,yes,,,", "sex", "`m`" },
        { "1,2005-01-10,1,yes,,,", "sex", "`1`" },
        { "1,2005-01-10,мужской,yes,,,", "sex", "мужской" },
        { "1,2005-01-10, male,yes,,,", "sex", " male" },
        { "1,2005-01-10,male,7,,,", "citizen", "`7`" },
        { "1,2005-01-10,male,1,,,", "citizen", "`1`" },
        { "1,2005-01-10,male,maybe,,,", "citizen", "maybe" },
        { "1,2005-01-10,male,YES,,,", "citizen", "YES" },
        { "1,2005-01-10,male,yes,,31,", "children-below-18", "31" },
        { "1,2005-01-10,male,yes,,-1,", "children-below-18", "-1" },
        { "1,2005-01-10,male,yes,,1.5,", "children-below-18", "1.5" },
        { "1,2005-01-10,male,yes,,1e3,", "children-below-18", "1e3" },
        { "1,2005-01-10,male,yes,,two,", "children-below-18", "two" },
        { "1,2005-01-10,male,yes,,99999999999999999999,", "children-below-18", "99999999999999999999" },
        { "1,2005-01-10,male,yes,,5..2,", "children-below-18", "5..2" },
        { "1,2005-01-10,male,yes,,..,", "children-below-18", ".." },
        { "1,2005-01-10,male,yes,40,,", "age", "age" },
        { "1,,male,yes,-3,,", "age", "-3" },
        { "1,,male,yes,twenty,,", "age", "twenty" },
        { "1,2005-01-10,male,yes,,,fitt", "fitness", "fitt" },
        { "1,2005-01-10,male,yes,,,fit|sick", "fitness", "sick" },
        { "1,2005-01-10,male,yes,,,!fitt", "fitness", "fitt" },
        { "1,2005-01-10,male,yes,,,fit..unfit", "fitness", "fitness" },
        { "1,2005-01-10,male,yes,,,\"fit,unfit\"", "fitness", "fitness" },
        { "1,2005-01-10..2004-01-10,male,yes,,,", "born", "2005-01-10..2004-01-10" },
        { "1,2005-01-10,male,yes,,", "", "fewer cells" },
        { "1", "", "fewer cells" },
        { "1,2005-01-10,male,yes,,,,", "", "more cells" },
        { "1,\"2005-01-10,male,yes,,,", "", "quote" },
        { "1,2005-01-10,\"male\"x,yes,,,", "", "quote" },
        { "1,2005-01-10,ma\"le,yes,,,", "", "quote" },
        { "1,2005-01-10,male,yes,,,\"", "", "quote" },
        { "1,2005-01-10,male,yes,,,\u0000", "", "not text" },
        { "1,2005-01-10,male\r,yes,,,", "", "carriage return" },
    };

    [Fact]
    public void There_are_at_least_forty_kinds_of_bad_rows() => Rows.Should().HaveCountGreaterThanOrEqualTo(40);

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_bad_row_is_rejected_with_its_line_and_reason(string row, string column, string says)
    {
        using var folder = new StudyFolder();
        folder.Write("people.csv", $"{Names}\n{Good}\n{row}\n{Good}\n");
        var result = Study.Run(folder.Request("people.csv"));
        (result.Read, result.Decided, result.Rejected).Should().Be((3, 2, 1));
        var rejected = folder.Rows("rejects.csv").Should().ContainSingle().Which;
        rejected["line"].Should().Be("3");
        rejected["column"].Should().Be(column);
        (rejected["reason"] + rejected["text"]).Should().Contain(says);
        folder.Rows("decisions.csv").Should().HaveCount(2);
    }

    [Fact]
    public void All_bad_rows_together_cost_no_good_one()
    {
        using var folder = new StudyFolder();
        var bad = Rows.Select(r => (string)((object[])r)[0]).ToList();
        folder.Write("people.csv", $"{Names}\n{string.Concat(bad.Select(r => $"{Good}\n{r}\n"))}{Good}\n");
        var result = Study.Run(folder.Request("people.csv"));
        (result.Read, result.Decided, result.Rejected).Should().Be(((2 * bad.Count) + 1, bad.Count + 1, bad.Count));
        folder.Rows("rejects.csv").Select(r => int.Parse(r["line"], CultureInfo.InvariantCulture)).Should().Equal(bad.Select((_, i) => (2 * i) + 3));
    }

    [Fact]
    public void Bytes_that_are_no_text_and_lines_that_are_too_long_are_rejected()
    {
        using var folder = new StudyFolder();
        File.WriteAllBytes(folder["people.csv"], [.. System.Text.Encoding.UTF8.GetBytes($"{Names}\n{Good}\n"), 0x31, 0xFF, 0xFE, .. System.Text.Encoding.UTF8.GetBytes($"\n{Good}\n1,{new string('x', 3_000_000)}\n{Good}\n")]);
        var result = Study.Run(folder.Request("people.csv"));
        (result.Read, result.Decided, result.Rejected).Should().Be((5, 3, 2));
        result.FirstRejected.Select(r => r.Line).Should().Equal(3, 5);
    }

    [Theory]
    [InlineData("{\"born\": \"2005-01-10\"", "JSON")]
    [InlineData("[1]", "object")]
    [InlineData("{\"sex\": \"male\", \"sex\": \"female\"}", "twice")]
    [InlineData("{\"sex\": \"mail\"}", "mail")]
    [InlineData("{\"born\": 2005.5}", "2005.5")]
    [InlineData("{\"citizen\": \"si\"}", "si")]
    [InlineData("{\"sex\": [\"male\"]}", "male")]
    public void A_bad_line_of_JSON_is_rejected(string line, string says)
    {
        using var folder = new StudyFolder();
        const string good = """{"born": "2005-01-10", "sex": "male", "citizen": true}""";
        folder.Write("people.jsonl", $"{good}\n\n{line}\n{good}\n");
        var result = Study.Run(folder.Request("people.jsonl"));
        (result.Read, result.Decided, result.Rejected).Should().Be((3, 2, 1));
        result.FirstRejected[0].Line.Should().Be(3);
        (result.FirstRejected[0].Reason + result.FirstRejected[0].Text).Should().Contain(says);
    }

    [Theory]
    [InlineData("")]
    [InlineData("-1")]
    [InlineData("many")]
    [InlineData("inf")]
    [InlineData("nan")]
    public void A_bad_weight_is_rejected(string weight)
    {
        using var folder = new StudyFolder();
        folder.Write("people.csv", $"born,sex,w\n2005-01-10,male,2.5\n2005-01-10,male,{weight}\n");
        var result = Study.Run(folder.Request("people.csv") with { Weight = "w" });
        (result.Decided, result.Rejected, result.Weight).Should().Be((1, 1, 2.5));
        (result.FirstRejected[0].Line, result.FirstRejected[0].Column).Should().Be((3, "w"));
    }

    [Fact]
    public void A_row_without_a_witness_column_is_told_by_its_facts_together()
    {
        using var folder = new StudyFolder();
        folder.Write("people.csv", "born,age\n2005-01-10,21\n2005-01-10,12\n");
        Study.Run(folder.Request("people.csv")).FirstRejected.Should().ContainSingle().Which.Code.Should().Be("EE5006");
    }

    [Fact]
    public void Strictness_writes_nothing_where_a_row_is_rejected()
    {
        using var folder = new StudyFolder();
        folder.Write("people.csv", "born,sex\n2005-01-10,male\n2005-01-10,mail\n");
        folder.Write("decisions.csv", "as before");
        Study.Run(folder.Request("people.csv") with { IsStrict = true }).Rejected.Should().Be(1);
        File.ReadAllText(folder["decisions.csv"]).Should().Be("as before");
        File.Exists(folder["rejects.csv"]).Should().BeFalse();
    }

    [Theory]
    [InlineData("people.csv")]
    [InlineData("people.parquet")]
    [InlineData("people.jsonl")]
    public void Strictness_stops_at_the_first_bad_row(string file)
    {
        using var folder = new StudyFolder();
        const int rows = 100_000;
        folder.Write("first.csv", "born,sex\n" + string.Concat(Enumerable.Range(0, rows).Select(i => i is 2 or (rows - 2) ? "2005-01-10,mail\n" : "2005-01-10,male\n")));
        using (var connection = Persons.Open())
        {
            connection.Run($"COPY (SELECT * FROM read_csv({Sql.Text(folder["first.csv"])}, all_varchar = true)) TO {Sql.Text(folder[file])}{(file.EndsWith("jsonl", StringComparison.Ordinal) ? " (FORMAT json)" : "")}");
        }

        var most = 0L;
        var result = Study.Run(folder.Request(file) with { IsStrict = true, Threads = 1 }, (done, _) => most = done);
        (result.Read, result.Decided, result.Rejected).Should().Be((3, 2, 1));
        var first = result.FirstRejected.Should().ContainSingle().Which;
        (first.Line, first.Column, first.Text).Should().Be((file == "people.csv" ? 4 : 3, "sex", "mail"));
        most.Should().BeLessThan(rows / 2);
        File.Exists(folder["decisions.csv"]).Should().BeFalse();
    }

    [Theory]
    [InlineData("2005-01-10,male\n2005-01-10\n2005-01-10,mail\n", 3, 1)]
    [InlineData("2005-01-10,mail\n2005-01-10\n", 2, 0)]
    public void The_first_bad_row_is_a_line_that_is_none_or_a_row_before_it(string rows, int line, int decided)
    {
        using var folder = new StudyFolder();
        folder.Write("people.csv", "born,sex\n" + rows);
        var result = Study.Run(folder.Request("people.csv") with { IsStrict = true });
        (result.Read, result.Decided, result.Rejected).Should().Be((decided + 1, decided, 1));
        result.FirstRejected.Should().ContainSingle().Which.Line.Should().Be(line);
    }

    [Fact]
    public void Bad_rows_of_a_large_file_have_their_lines()
    {
        using var folder = new StudyFolder();
        int[] bad = [7, 2_048, 2_049, 60_000, 149_999];
        folder.Write("people.csv", "born,sex,name\n\n" + string.Concat(Enumerable.Range(0, 150_000).Select(i => $"2005-01-10,{(bad.Contains(i) ? "mail" : "male")},{(i == 1_000 ? "\"two\nlines\"" : "x")}\n")));
        var result = Study.Run(folder.Request("people.csv"));
        (result.Decided, result.Rejected).Should().Be((150_000 - bad.Length, bad.Length));
        folder.Rows("rejects.csv").Select(r => int.Parse(r["line"], CultureInfo.InvariantCulture)).Should().Equal(bad.Select(b => b + (b > 1_000 ? 4 : 3)));
    }
}
