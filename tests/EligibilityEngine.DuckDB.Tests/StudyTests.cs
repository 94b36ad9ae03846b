using System.IO.Compression;
using EligibilityEngine.DuckDB.Studies;
using EligibilityEngine.Law;
using EligibilityEngine.Testing.Generated;

namespace EligibilityEngine.DuckDB.Tests;

/// <summary>Studies of files and databases, whose every row is decided as the engine decides its case.</summary>
public sealed class StudyTests
{
    private static readonly Rulebook Law = Kazakhstan.Rulebook;

    private static readonly Question Conscription = Law.FindQuestion("conscription")!;

    [Fact]
    public void Every_row_of_made_up_persons_is_what_the_engine_decides()
    {
        var cases = Laws.Under(Law, isLawful: false).Draw(120).Select(m => m.Case.Facts.Where(f => f.Otherwise is not null).Aggregate(new Case(StudyFolder.Day).AssumingOrdinary(), (c, f) => c.With(new GivenFact(f.Name) { Otherwise = f.Otherwise }))).ToList();
        string[] facts = [.. cases.SelectMany(c => c.Facts.Select(f => f.Name)).Distinct().Order(StringComparer.Ordinal)];
        using var folder = new StudyFolder();
        folder.Write("people.csv", $"id,{string.Join(',', facts)}\n{string.Concat(cases.Select((c, i) => $"{i},{string.Join(',', facts.Select(f => Cell(c, f)))}\n"))}");
        var result = Study.Run(folder.Request("people.csv"));
        result.Read.Should().Be(cases.Count);
        var decided = folder.Rows("decisions.csv").ToDictionary(r => int.Parse(r["id"], CultureInfo.InvariantCulture));
        foreach (var (i, @case) in cases.Index())
        {
            var expected = Law.Decide(@case);
            decided.ContainsKey(i).Should().Be(!expected.HasErrors, "person {0}", i);
            if (expected.ValueOrNull is { } decision)
            {
                var said = Persons.Said(decision, Conscription);
                (decided[i]["conscription"], decided[i]["conscription.possible"], decided[i]["conscription.grounds"], decided[i]["conscription.missing"])
                    .Should().Be((said.Answer ?? "", said.Possible!, said.Grounds ?? "", said.Missing ?? ""), "person {0}", i);
            }
        }
    }

    private static string Cell(Case @case, string fact) => @case[fact] is { } said ? $"\"{said}\"" : "";

    [Fact]
    public void Bounds_are_those_of_the_possible_answers()
    {
        using var folder = new StudyFolder();
        folder.Write("people.csv", "born,sex,citizen,w\n2005-01-10,male,yes,2\n2005-01-10,,yes,3\n1980-01-10,male,yes,5\n2000..2010,male,yes,7\n");
        var result = Study.Run(folder.Request("people.csv") with { Weight = "w" });
        var decided = File.ReadLines(folder["people.csv"]).Skip(1).Select(l => l.Split(',')).Select(c =>
        {
            var person = new Case(StudyFolder.Day).AssumingOrdinary().With("citizen", true);
            person = c[0].Contains('.', StringComparison.Ordinal) ? person.With(new GivenFact("born") { Otherwise = c[0] }) : person.With("born", c[0]);
            return (Weight: double.Parse(c[3], CultureInfo.InvariantCulture), Decided: Law.Decide(c[1].Length > 0 ? person.With("sex", c[1]) : person).Value["conscription"]);
        }).ToList();
        foreach (var answer in result.Questions[0].Answers)
        {
            var (certain, possible) = (decided.Where(d => d.Decided.Answer?.Id == answer.Answer.Id).ToList(), decided.Where(d => d.Decided.Possible.Any(p => p.Id == answer.Answer.Id)).ToList());
            answer.Persons.Should().Be(new Bounds(certain.Count, possible.Count, certain.Sum(d => d.Weight), possible.Sum(d => d.Weight)));
        }

        result.Questions[0].Answers.Should().Contain(a => a.Persons.AtLeast < a.Persons.AtMost);
        result.Questions[0].Grounds.Sum(g => g.Persons).Should().BeGreaterThan(0);
    }

    [Theory]
    [InlineData("people.csv")]
    [InlineData("people.tsv")]
    [InlineData("people.csv.gz")]
    [InlineData("people.jsonl")]
    [InlineData("people.jsonl.gz")]
    [InlineData("people.parquet")]
    [InlineData("people.duckdb")]
    public void What_is_written_can_be_read_and_decides_the_same(string file)
    {
        using var folder = new StudyFolder();
        folder.Write("first.csv", "name,born,sex,citizen\n\"A, \"\"B\"\"\",2005-01-10,male,yes\nC,1980-01-10,female,\n\"D\nE\",2005-01-10,male,yes\n");
        Study.Run(folder.Request("first.csv") with { Out = folder[file], Columns = ToldColumns.None }).Decided.Should().Be(3);
        Study.Run(folder.Request(file)).Decided.Should().Be(3);
        folder.Rows("decisions.csv").Select(r => r["name"]).Should().Equal("A, \"B\"", "C", "D\nE");
        Study.Run(folder.Request("first.csv") with { Out = folder["again.csv"] });
        folder.Rows("decisions.csv").Select(r => r["conscription"]).Should().Equal(folder.Rows("again.csv").Select(r => r["conscription"]));
    }

    [Fact]
    public void Types_of_Parquet_and_queries_are_read()
    {
        using var folder = new StudyFolder();
        const string query = "SELECT 1 AS id, DATE '2005-01-10' AS born, 'male' AS sex, true AS citizen, 2.0::DOUBLE AS children_below_18 UNION ALL SELECT 2, TIMESTAMP '2005-01-10 00:00:00', 'female', NULL, NULL ORDER BY 1";
        var result = Study.Run(folder.Request(null) with { Query = query });
        (result.Read, result.Decided).Should().Be((2, 2));
        using var connection = Persons.Open();
        connection.Run($"COPY ({query}) TO {Sql.Text(folder["people.parquet"])} (FORMAT parquet)");
        Study.Run(folder.Request("people.parquet") with { Out = folder["again.csv"] });
        folder.Rows("again.csv").Select(r => r["conscription"]).Should().Equal(folder.Rows("decisions.csv").Select(r => r["conscription"]));
    }

    [Fact]
    public void A_database_of_several_tables_is_asked_by_a_query()
    {
        using var folder = new StudyFolder();
        using (var connection = Persons.Open())
        {
            connection.Run($"ATTACH {Sql.Text(folder["people.duckdb"])} AS d; CREATE TABLE d.men AS SELECT DATE '2005-01-10' AS born, 'male' AS sex; CREATE TABLE d.women AS SELECT DATE '2005-01-10' AS born, 'female' AS sex; DETACH d");
        }

        folder.Invoking(f => Study.Run(f.Request("people.duckdb"))).Should().Throw<StudyRefusal>().WithMessage("*main.men*main.women*");
        Study.Run(folder.Request("people.duckdb") with { Query = "SELECT * FROM men" }).Decided.Should().Be(1);
    }

    [Fact]
    public void A_mapping_says_what_columns_and_words_mean()
    {
        using var folder = new StudyFolder();
        folder.Write("people.csv", "dob;Geschlecht;pass;x\n10.01.2005;m;KZ;1\n31.02.2005;m;KZ;2\n10.01.2005;d;KZ;3\n");
        folder.Write("mapping.yaml", "columns:\n  dob: { fact: born, format: dd.MM.yyyy }\n  Geschlecht: { fact: sex, words: { m: male, w: female } }\n  pass: { fact: citizen, words: { KZ: yes } }\n");
        var mapping = MappingFile.Load(folder["mapping.yaml"], Law).Value;
        var result = Study.Run(folder.Request("people.csv") with { Mapping = mapping, DropsUnknown = true });
        (result.Decided, result.Rejected).Should().Be((1, 2));
        result.FirstRejected.Select(r => (r.Line, r.Column, r.Text)).Should().Equal((3, "dob", "31.02.2005"), (4, "Geschlecht", "d"));
        result.Unknown.Should().Equal("x");
        folder.Rows("decisions.csv")[0].Keys.Should().Equal("dob", "Geschlecht", "pass", "conscription", "conscription.possible", "conscription.grounds", "conscription.missing");
        folder.Rows("decisions.csv")[0]["conscription"].Should().Be(Law.Decide(new Case(StudyFolder.Day).AssumingOrdinary().With("born", "2005-01-10").With("sex", "male").With("citizen", true)).Value["conscription"].Answer!.Id);
    }

    [Theory]
    [InlineData("columns: { dob: bron }", "EE5001")]
    [InlineData("columns: { dob: { fakt: born } }", "EE1")]
    [InlineData("columns: { dob: { fact: born, format: dd.mm.yyyy } }", "EE1")]
    [InlineData("- x", "EE")]
    public void Mistakes_in_a_mapping_are_told(string text, string code)
    {
        using var folder = new StudyFolder();
        folder.Write("mapping.yaml", text + "\n");
        var read = MappingFile.Load(folder["mapping.yaml"], Law);
        read.HasErrors.Should().BeTrue();
        read.Diagnostics.Should().Contain(d => d.Code.StartsWith(code, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("born,born\n", "*born*")]
    [InlineData("born,\n", "*first line*")]
    [InlineData("a,b\n1,2\n", "*`a`, `b`*")]
    [InlineData("born,sex,conscription\n2005-01-10,male,x\n", "*conscription*")]
    [InlineData("children-below-18,children_below_18\n1,2\n", "*children-below-18*")]
    public void A_file_that_makes_no_sense_is_refused(string text, string says)
    {
        using var folder = new StudyFolder();
        folder.Write("people.csv", text);
        folder.Invoking(f => Study.Run(f.Request("people.csv"))).Should().Throw<StudyRefusal>().WithMessage(says);
        File.Exists(folder["decisions.csv"]).Should().BeFalse();
    }

    [Fact]
    public void Another_law_moves_persons_with_a_witness_for_each_cell()
    {
        using var folder = new StudyFolder();
        folder.Write("people.csv", "born,sex,citizen\n1998-01-10,male,yes\n\n1980-01-10,male,yes\n1998-01-10,female,yes\n");
        var before = new Case(new DateOnly(2024, 3, 1)).AssumingOrdinary();
        var request = folder.Request("people.csv") with { Law = new StudiedLaw(Law, before), Reform = new StudiedLaw(Law, before with { LawOf = new DateOnly(2000, 1, 1) }) };
        var result = Study.Run(request);
        result.Moves[0].Persons.Sum(p => p.Persons).Should().Be(3);
        foreach (var moved in result.Moves[0].Persons.Where(p => p.Before != p.After))
        {
            var witness = result.Witnesses[moved.Row];
            string.Join('|', Law.Decide(witness).Value["conscription"].Possible.Select(a => a.Id)).Should().Be(moved.Before);
            string.Join('|', Law.Decide(witness with { LawOf = new DateOnly(2000, 1, 1) }).Value["conscription"].Possible.Select(a => a.Id)).Should().Be(moved.After);
        }

        result.Moves[0].Persons.Should().Contain(p => p.Before != p.After && p.Line == 4);
    }

    [Fact]
    public void A_study_that_is_stopped_leaves_what_was_there()
    {
        using var folder = new StudyFolder();
        folder.Write("people.csv", "born,sex\n" + string.Concat(Enumerable.Repeat("2005-01-10,male\n", 100_000)));
        folder.Write("decisions.csv", "as before");
        using var stop = new CancellationTokenSource();
        folder.Invoking(f => Study.Run(f.Request("people.csv"), (done, _) => stop.Cancel(), stop.Token)).Should().Throw<OperationCanceledException>();
        File.ReadAllText(folder["decisions.csv"]).Should().Be("as before");
        Directory.EnumerateFiles(folder.Path, ".*").Should().BeEmpty();
    }

    [Fact]
    public void Memory_and_threads_are_bounded_and_progress_is_told()
    {
        using var folder = new StudyFolder();
        folder.Write("people.csv", "born,sex\n" + string.Concat(Enumerable.Repeat("2005-01-10,male\n", 30_000)));
        var seen = new List<(long Done, long? All)>();
        var result = Study.Run(folder.Request("people.csv") with { Memory = "200MB", Threads = 1 }, (done, all) => seen.Add((done, all)));
        result.Decided.Should().Be(30_000);
        seen[^1].Should().Be((30_000, 30_000));
        folder.Invoking(f => Study.Run(f.Request("people.csv") with { Memory = "much" })).Should().Throw<StudyRefusal>();
    }

    [Fact]
    public void Packed_files_are_read()
    {
        using var folder = new StudyFolder();
        using (var packed = new GZipStream(File.Create(folder["people.csv.gz"]), CompressionLevel.Fastest))
        {
            packed.Write("born,sex\r\n2005-01-10,male\r\n2005-02-31,male\r\n"u8);
        }

        var result = Study.Run(folder.Request("people.csv.gz"));
        (result.Decided, result.Rejected).Should().Be((1, 1));
    }

    [Fact]
    public void What_a_killed_study_laid_aside_is_removed_by_the_next()
    {
        using var folder = new StudyFolder();
        folder.Write("people.csv", "born,sex\n2005-01-10,male\n");
        var (left, living) = (Directory.CreateTempSubdirectory("eligibility-study-").FullName, Directory.CreateTempSubdirectory("eligibility-study-").FullName);
        try
        {
            File.WriteAllText(Path.Combine(left, "held"), "");
            using var held = new FileStream(Path.Combine(living, "held"), FileMode.Create, FileAccess.ReadWrite, FileShare.None);
            Study.Run(folder.Request("people.csv"));
            Directory.Exists(left).Should().BeFalse();
            Directory.Exists(living).Should().BeTrue();
        }
        finally
        {
            Directory.Delete(living, recursive: true);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void Rows_keep_their_order_on_any_number_of_threads(int threads)
    {
        using var folder = new StudyFolder();
        folder.Write("people.csv", "id,born,sex,citizen\n" + string.Concat(Enumerable.Range(0, 200_000).Select(i => $"{i},{(i % 3 == 0 ? "2005-01-10" : "1980-01-10")},male,yes\n")));
        var result = Study.Run(folder.Request("people.csv") with { Threads = threads, Columns = ToldColumns.Answer });
        result.Decided.Should().Be(200_000);
        var rows = File.ReadAllLines(folder["decisions.csv"]);
        rows.Skip(1).Select(r => int.Parse(r.AsSpan(0, r.IndexOf(',', StringComparison.Ordinal)), CultureInfo.InvariantCulture)).Should().Equal(Enumerable.Range(0, 200_000));
        rows.Skip(1).Select(r => r.Split(',')[4]).Distinct().Should().HaveCount(2);
        result.Questions[0].Answers.Sum(a => a.Persons.AtLeast).Should().Be(200_000);
    }
}
