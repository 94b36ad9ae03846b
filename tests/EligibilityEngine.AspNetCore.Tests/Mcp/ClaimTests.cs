namespace EligibilityEngine.AspNetCore.Tests.Mcp;

/// <summary>What an assistant claims is held against the law.</summary>
[Collection(nameof(Assistant))]
public class ClaimTests(Assistant assistant)
{
    private const string Man = """ "sex": "male", "citizen": true, "age": 20 """;
    private const string Student = Man + """, "full-time-student": true """;
    private const string Open = """ "sex": "male", "citizen": true """;

    [Theory]
    [InlineData(Man, "liable", null, "right")]
    [InlineData(Man, "liable", "he is 20", "right")]
    [InlineData(Man, "liable", "he is 22", "wrong")]
    [InlineData(Man, "liable", "age=20", "right")]
    [InlineData(Man, "liable", "kz-31", "right")]
    [InlineData(Man, "liable", "sex", "right")]
    [InlineData(Man, "liable", "age=25", "wrong")]
    [InlineData(Man, "liable", "kz-36-1-2", "wrong")]
    [InlineData(Man, "liable", "kz-24-1-1", "wrong")]
    [InlineData(Man, "liable", "kz-1993-liable", "wrong")]
    [InlineData(Man, "exempt", null, "wrong")]
    [InlineData(Man, "exempt", "he is 20", "wrong")]
    [InlineData(Man, "liable", "the stars say so", "not-decided")]
    [InlineData(Student, "deferred", "full-time-student=yes", "right")]
    [InlineData(Student, "liable", "kz-31", "wrong")]
    [InlineData(Open, "liable", null, "not-decided")]
    [InlineData(Open, "liable", "age=20", "not-decided")]
    [InlineData(Open, "liable", "sex=male", "not-decided")]
    [InlineData(Open, "liable", "kz-1993-liable", "wrong")]
    [InlineData(Open, "deferred", null, "wrong")]
    public async Task A_claim_is_right_wrong_or_not_decided(string facts, string answer, string? ground, string verdict)
    {
        var grounds = ground is null ? "[]" : $"[ \"{ground}\" ]";
        foreach (var transport in new[] { "http", "stdio" })
        {
            var (data, text) = await assistant.Call(transport, "check_claim", $$"""{ "case": { "on": "2019-05-30", "assume": "ordinary", "facts": { {{facts}} } }, "question": "conscription", "answer": "{{answer}}", "grounds": {{grounds}} }""");
            data["verdict"]!.GetValue<string>().Should().Be(verdict, text);
        }
    }

    [Fact]
    public async Task A_wrong_ground_is_told_with_what_is_so_instead()
    {
        (await Reason(Student, "liable", "kz-31")).Should().Contain("displaces").And.Contain("kz-35");
        (await Reason(Man, "liable", "kz-36-1-2")).Should().Contain("27");
        (await Reason(Man, "liable", "age=25")).Should().Contain("20 years old");
        (await Reason(Man, "liable", "he is 22 years old")).Should().Contain("known otherwise").And.Contain("20 years old");
        (await Reason(Man, "liable", "kz-24-1-1")).Should().Contain("another question");
        (await Reason(Man, "liable", "kz-1993-liable")).Should().Contain("30 May 2019");
    }

    [Fact]
    public async Task A_fact_is_a_ground_of_that_answer_alone_that_hangs_on_it()
    {
        (await Reason(Man, "liable", "sex")).Should().Contain("would not be certain");
        (await Reason(Man, "exempt", "sex=male")).Should().Contain("does not make the answer so");
    }

    private async Task<string> Reason(string facts, string answer, string ground)
    {
        var (data, _) = await assistant.Call("http", "check_claim", $$"""{ "case": { "on": "2019-05-30", "assume": "ordinary", "facts": { {{facts}} } }, "question": "conscription", "answer": "{{answer}}", "grounds": [ "{{ground}}" ] }""");
        return data["grounds"]!.AsArray().Should().ContainSingle().Subject!["reason"]!.GetValue<string>();
    }
}
