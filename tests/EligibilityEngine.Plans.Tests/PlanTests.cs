using System.Text;

namespace EligibilityEngine.Plans.Tests;

public sealed class PlanTests
{
    [Theory]
    [InlineData("2024-reserve-officers", 752, "armed-forces 600, border-service 80, national-guard 42, emergency-ministry 30", "reserve-officer-plan")]
    [InlineData("2026-reserve-officers", 859, "armed-forces 700, border-service 80, national-guard 64, emergency-ministry 15", "reserve-officer-plan")]
    public void The_plans_of_Kazakhstan_have_the_places_that_the_law_of_the_year_tells(string name, int total, string places, string question)
    {
        var plan = CallUpPlan.Load(Kazakhstan.Rulebook, Repository.PathTo("rules", "kz", "plans", name + ".yaml")).Value;
        var law = Kazakhstan.Rulebook.Decide(new Case(plan.On)).Value;

        plan.Count.Should().Be(total);
        string.Join(", ", plan.Places.Select(p => $"{p.Id} {p.Count}")).Should().Be(places);
        law[question].Answer!.Amount.Should().Be(total);
        plan.Places.Should().OnlyContain(p => law[$"{question}-{p.Id}"].Answer!.Amount == p.Count);
        plan.Places.SelectMany(p => p.Cites).Should().OnlyContain(c => Kazakhstan.Rulebook.Provisions.Any(p => p.Cites.Contains(c)));
        plan.Wanted.Select(w => plan.Speciality!.Values[w].Id).Should().OnlyContain(s => Kazakhstan.Rulebook.Decide(Officer(plan.On, s)).Value["officer-speciality-named"].Is("named"));
    }

    [Theory]
    [InlineData("plan: small", "case: small", "EE1022", "1:1")]
    [InlineData("question: reserve-officer-call-up", "question: reserve-officers-call-up", "EE2002", "4:22")]
    [InlineData("answer: callable", "answer: liable", "EE2003", "4:55")]
    [InlineData("count: 4", "count: 5", "EE6020", "5:17")]
    [InlineData("count: 2", "count: 0", "EE6021", "7:47")]
    [InlineData("places: south", "places: north", "EE2008", "8:15")]
    [InlineData("specialities: medical", "specialities: aviation", "EE6022", "9:64")]
    [InlineData("specialities: medical", "specialities: medicine", "EE2011", "9:64")]
    [InlineData("specialities: { fact: officer-speciality, wanted: [ medical, artillery, engineering ], cites: 2024-reserve-officers/speciality }\n", "", "EE6022", "9:64")]
    [InlineData("fact: officer-speciality", "fact: citizen", "EE2012", "10:23")]
    [InlineData("fact: officer-speciality", "fact: officer-specialty", "EE2001", "10:23")]
    [InlineData("{ wants-call-up: yes }", "{ wants-callup: yes }", "EE2001", "12:16")]
    [InlineData("{ wants-call-up: yes }", "{ wants-call-up: maybe }", "EE2009", "12:31")]
    [InlineData("{ wants-call-up: yes }", "{ reserve-officer-priority: first }", "EE2003", "12:42")]
    [InlineData("near-home: yes", "near-home: no", "EE1019", "13:18")]
    [InlineData("willing: wants-call-up", "willing: wants-callup", "EE2001", "14:21")]
    [InlineData("2024-reserve-officers/plan-total", "2024-reserve-officers/total", "EE2007", "5:27")]
    [InlineData("title: A small call-up\n", "", "EE1012", "1:1")]
    public void Each_mistake_is_told_in_its_place(string right, string wrong, string code, string place)
    {
        var text = Small.Plan.ReplaceLineEndings("\n").Replace(right, wrong, StringComparison.Ordinal);
        text.Should().NotBe(Small.Plan.ReplaceLineEndings("\n"));

        CallUpPlan.Parse(Kazakhstan.Rulebook, "plan.yaml", Encoding.UTF8.GetBytes(text)).Diagnostics.Select(d => $"{d.Code} {d.Place!.Line}:{d.Place.Column}").Should().Equal($"{code} {place}");
    }

    [Theory]
    [InlineData("", "EE6040", "1:1")]
    [InlineData("age\n25\n", "EE6040", "1:1")]
    [InlineData("id,agee\na,25\n", "EE6041", "1:4")]
    [InlineData("id,age,age\na,25,25\n", "EE6042", "1:8")]
    [InlineData("id,age\na,25,3\n", "EE6043", "2:1")]
    [InlineData("id,age\na\n", "EE6043", "2:1")]
    [InlineData("id,age\na,\"25\n", "EE6044", "2:3")]
    [InlineData("id,age\na,\"25\"x\n", "EE6044", "2:7")]
    [InlineData("id,age\na,25\na,26\n", "EE6045", "3:1")]
    [InlineData("id,age\n,25\n", "EE6046", "2:1")]
    [InlineData("id,age\na,old\n", "EE5002", "2:3")]
    [InlineData("id,age\na,200\n", "EE5004", "2:3")]
    [InlineData("id,fitness\na,healthy\n", "EE5003", "2:3")]
    [InlineData("id,citizen\na,perhaps\n", "EE5002", "2:3")]
    [InlineData("id,born\na,2000-02-31\n", "EE5002", "2:3")]
    [InlineData("id,willing\na,very\n", "EE5002", "2:3")]
    [InlineData("id,specialities\na,medical;pilot\n", "EE5003", "2:3")]
    [InlineData("id,protected-work\na,pilot\n", "EE5003", "2:3")]
    public void Each_mistake_in_a_table_is_told_with_line_and_column(string table, string code, string place) =>
        CandidateTable.Parse(Small.Read(), "candidates.csv", Encoding.UTF8.GetBytes(table)).Diagnostics.Select(d => $"{d.Code} {d.Place!.Line}:{d.Place.Column}").Should().Equal($"{code} {place}");

    [Fact]
    public void A_table_may_have_quotes_empty_lines_and_line_ends_of_either_kind()
    {
        var read = CandidateTable.Parse(Small.Read(), "candidates.csv", Encoding.UTF8.GetBytes("id,specialities,region\r\n\r\n\"a, \"\"the\nfirst\"\"\",medical; artillery,\"north\"\r\nb,,\n"));

        read.Value.Candidates.Select(c => (c.Id, c.Specialities.Length, c.Region)).Should().Equal(("a, \"the\nfirst\"", 2, "north"), ("b", 0, null));
    }

    [Fact]
    public void What_cannot_be_read_is_told()
    {
        CandidateTable.Load(Small.Read(), "nowhere.csv").Diagnostics.Should().ContainSingle().Which.Code.Should().Be("EE1023");
        CallUpPlan.Load(Kazakhstan.Rulebook, "nowhere.yaml").Diagnostics.Should().ContainSingle().Which.Code.Should().Be("EE1023");
    }

    private static Case Officer(DateOnly on, string speciality) => new Case(on).With("reserve-officer", true).With("officer-speciality", speciality);
}
