namespace EligibilityEngine.Plans.Tests;

public sealed class CallUpTests
{
    [Fact]
    public void What_is_not_said_of_a_candidate_may_be_taken_to_be_ordinary()
    {
        var table = CandidateTable.Parse(Small.Read(), "candidates.csv", System.Text.Encoding.UTF8.GetBytes(Small.Table("a,25,,artillery,,no,no"))).Value;

        Standing(table.Draft().Value).Should().Equal("a: Undetermined");
        var ordinary = table.Draft(assumeOrdinary: true).Value;
        Standing(ordinary).Should().ContainSingle().Which.Should().NotContain("Undetermined");
        ordinary.Report().ToText().Should().Contain("ordinarily");
    }

    [Fact]
    public void As_many_places_are_filled_as_can_be()
    {
        var callUp = Small.Draft(Small.Table("a,25,fit,medical,,no,no", "b,25,fit,medical,,no,no", "c,25,fit,artillery,,no,no", "d,25,fit,artillery,,no,no"));

        callUp.Places.Select(p => p.Filled).Should().Equal(2, 1, 1);
        Standing(callUp).Should().Equal("a: north", "b: doctors", "c: north", "d: south");
    }

    [Fact]
    public void The_willing_and_those_without_work_come_first_and_alike()
    {
        var callUp = Small.Draft(Small.Table("a,25,fit,artillery,,no,no", "b,25,fit,artillery,,yes,no", "c,25,fit,artillery,,no,yes", "d,25,fit,artillery,,yes,yes"));

        Standing(callUp).Should().Equal("a: NoPlaceLeft", "b: north", "c: north", "d: south");
        callUp.Candidates[0].Against.Should().BeSameAs(callUp.Plan.Preferences[0]);
    }

    [Fact]
    public void More_filled_places_count_for_more_than_any_preference()
    {
        var callUp = Small.Draft(Small.Table("a,25,fit,artillery,,yes,no", "b,25,fit,artillery,,yes,no", "c,25,fit,artillery,,yes,no", "d,25,fit,artillery,,yes,no", "e,25,fit,medical,,no,no"));

        callUp.Places.Sum(p => p.Filled).Should().Be(4);
        Standing(callUp).Should().Contain("e: doctors").And.Contain("d: NoPlaceLeft");
        callUp.Candidates[3].Against.Should().BeNull("whoever has the places is only earlier by id");
    }

    [Fact]
    public void Officers_serve_near_home_where_that_leaves_no_place_empty()
    {
        var callUp = Small.Draft(Small.Table("a,25,fit,artillery,south,no,no", "b,25,fit,artillery,north,no,no", "c,25,fit,artillery,north,no,no", "d,25,fit,artillery,south,no,no"));

        Standing(callUp).Should().Equal("a: south", "b: north", "c: north", "d: NoPlaceLeft");
    }

    [Fact]
    public void Residence_decides_between_two_who_are_equally_willing()
    {
        var callUp = Small.Draft(Small.Table("a,25,fit,artillery,west,no,no", "b,25,fit,artillery,north,no,no", "c,25,fit,artillery,north,no,no", "d,25,fit,artillery,south,no,no"));

        Standing(callUp).Should().Equal("a: NoPlaceLeft", "b: north", "c: north", "d: south");
        callUp.Candidates[0].Against.Should().BeSameAs(callUp.Plan.Preferences[1]);
    }

    [Fact]
    public void The_law_decides_who_cannot_be_called_up_and_on_what_ground()
    {
        var callUp = Small.Draft(Small.Table("too-old,29,fit,artillery,,yes,yes", "limited,25,limited-fit,artillery,,yes,yes", "ill,25,temporarily-unfit,artillery,,yes,yes", "other,25,fit,other,,yes,yes"));

        callUp.Candidates.Select(c => $"{c.Id}: {c.Standing} {string.Join(',', c.Answers.Select(a => a.Id))} {string.Join(',', c.Grounds.Select(g => g.Id))}").Should().Equal(
            "ill: NotCallable deferred kz-32-35-4",
            "limited: NotCallable exempt kz-32-36-1-1",
            "other: NoWantedSpeciality not-callable,callable ",
            "too-old: NotCallable not-callable ");
        callUp.Candidates[3].Failed.Select(f => f.Provision.Id).Should().Equal("kz-32", "kz-32-medical");
        callUp.Report().ToText(1000).Should().Contain("Reserve officers below 29 can be called up in peacetime, but it asks that the person is less than 29 years old");
    }

    [Fact]
    public void Whoever_has_several_specialities_is_decided_with_each()
    {
        var callUp = Small.Draft(Small.Table("a,25,fit,artillery;medical,,no,no", "b,25,fit,other;artillery,,no,no", "c,25,fit,artillery,,no,no", "d,25,fit,artillery,,no,no"));

        Standing(callUp).Should().Equal("a: doctors", "b: north", "c: north", "d: south");
        callUp.Candidates.Select(c => c.Speciality!.Id).Should().Equal("medical", "artillery", "artillery", "artillery");
    }

    [Fact]
    public void Of_the_undetermined_it_is_told_what_is_missing_and_both_plans_are_drawn_up()
    {
        var callUp = Small.Draft(Small.Table("a,25,,artillery,,yes,no", "b,25,fit,artillery,,no,no", "c,25,fit,artillery,,no,no", "d,25,fit,artillery,,no,no", "e,25,fit,,,yes,no"));

        Standing(callUp).Should().Equal("a: Undetermined", "b: north", "c: north", "d: south", "e: Undetermined");
        callUp.Candidates[0].Missing.Select(f => f.Id).Should().Equal("fitness");
        callUp.Candidates[4].Missing.Select(f => f.Id).Should().Contain("officer-speciality");
        callUp.Candidates.Select(c => c.PlacesIfEligible?.Id).Should().Equal("north", "north", "south", null, "doctors");
        callUp.Places.Select(p => (p.Filled, p.FilledIfEligible)).Should().Equal((2, 2), (1, 1), (0, 1));
    }

    [Fact]
    public void The_order_of_the_rows_makes_no_difference()
    {
        var random = new Random(42);
        string[] fitness = ["fit", "fit", "unfit", ""], specialities = ["medical", "artillery", "artillery;engineering", "other", ""], regions = ["north", "south", "west", ""], yesNo = ["yes", "no", ""];
        string[] rows = [.. Enumerable.Range(1, 30).Select(i => $"p{i},{random.Next(22, 33)},{Of(fitness)},{Of(specialities)},{Of(regions)},{Of(yesNo)},{Of(yesNo)}")];
        var first = Small.Draft(Small.Table(rows)).ToJson();
        for (var round = 0; round < 5; round++)
        {
            random.Shuffle(rows);
            Small.Draft(Small.Table(rows)).ToJson().Should().Be(first);
        }

        string Of(string[] from) => from[random.Next(from.Length)];
    }

    [Fact]
    public void The_day_on_which_candidates_are_looked_at_decides()
    {
        var table = Small.Table("a,25,fit,artillery,,no,no").Replace("age", "born", StringComparison.Ordinal).Replace("a,25", "a,1995-03-01", StringComparison.Ordinal);

        Standing(Small.Draft(table, on: new DateOnly(2024, 2, 29))).Should().Equal("a: north");
        Standing(Small.Draft(table, on: new DateOnly(2024, 3, 1))).Should().Equal("a: NotCallable");
    }

    [Fact]
    public void A_candidate_who_contradicts_himself_is_told_with_his_place()
    {
        var table = Small.Table("a,25,fit,artillery,,no,no").Replace("no,no,no,no,no,none", "yes,yes,no,no,no,none", StringComparison.Ordinal);
        var drafted = CandidateTable.Parse(Small.Read(), "candidates.csv", System.Text.Encoding.UTF8.GetBytes(table)).Value.Draft();

        drafted.Diagnostics.Should().OnlyContain(d => d.Place!.Path == "candidates.csv" && d.Place.Line == 2);
        drafted.Diagnostics.Should().OnlyContain(d => d.Code == "EE6047" && d.Message.StartsWith("nobody can be as `a` is: "));
    }

    [Fact]
    public void A_call_up_is_told_to_people_and_to_programs_in_three_languages()
    {
        var callUp = Small.Draft(Small.Table("a,25,,artillery,,yes,no", "b,25,fit,artillery,,no,no", "c,25,fit,other,,no,no", "d,29,fit,artillery,,no,no"));

        callUp.Report().ToText().Should().Contain("1 of 4 places are filled").And.Contain("hangs on fitness for service").And.Contain("no place takes the speciality other").And.Contain("Nothing else.");
        callUp.Report(new ReportOptions { Language = "ru" }).ToText().Should().Contain("Не могут быть призваны");
        callUp.ToCsv().Split('\n')[0].Should().Be("id,standing,places,speciality,answer,grounds,missing,places-if-eligible,why");
        callUp.ToCsv().Split('\n').Should().Contain(l => l.StartsWith("a,undetermined,,artillery,", StringComparison.Ordinal)).And.Contain(l => l.StartsWith("b,called-up,north,artillery,callable,kz-32,,", StringComparison.Ordinal));
        callUp.ToJson("kk").Should().Contain("\"standing\": \"called-up\"");
    }

    private static IEnumerable<string> Standing(CallUp callUp) => callUp.Candidates.Select(c => $"{c.Id}: {c.Places?.Id ?? c.Standing.ToString()}");
}
