using System.Net;
using System.Text.Json.Nodes;
using EligibilityEngine.Describing;
using EligibilityEngine.Reporting;

namespace EligibilityEngine.AspNetCore.Tests.Rest;

/// <summary>The rulebook itself is there to read, and is sent once.</summary>
[Collection(nameof(Service))]
public class RulebookTests(Service service)
{
    private static Rulebook Law => Kazakhstan.KazakhstanRulebook.Load();

    [Theory]
    [InlineData("/rulebooks", "questions", 72)]
    [InlineData("/questions", "items", 72)]
    [InlineData("/provisions", "items", 400)]
    [InlineData("/facts", "items", 100)]
    [InlineData("/sources", "items", 70)]
    [InlineData("/definitions", "items", 5)]
    [InlineData("/readings", "items", 5)]
    [InlineData("/events", "items", 5)]
    [InlineData("/search?q=student", "items", 2)]
    [InlineData("/rulebooks/library/provisions", "items", 2)]
    [InlineData("/rulebooks/library@0.1.0/provisions", "items", 2)]
    [InlineData("/rulebooks/library", "questions", 1)]
    public async Task Everything_in_it_is_listed(string path, string list, int atLeast)
    {
        var listed = JsonNode.Parse(await (await service.Get(path)).Content.ReadAsStringAsync())!;
        listed[list]!.AsArray().Count.Should().BeGreaterThanOrEqualTo(atLeast);
        (await service.Get(path, "text/markdown", "ru")).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task One_item_is_told_as_the_tool_tells_it()
    {
        var index = new RulebookIndex(Law);
        var item = index.Find("kz-31").First(i => i.Kind == ReferenceKind.Provision);
        (await (await service.Get("/provisions/kz-31", "text/plain")).Content.ReadAsStringAsync()).Should().Be(index.Describe(item).ToText());
        (await (await service.Get("/provisions/kz-31", language: "ru")).Content.ReadAsStringAsync()).Should().Be(index.Describe(item, "ru").ToJson());
    }

    [Theory]
    [InlineData("/statements/law-561-IV/art-31", "Citizens from 18 up to 27")]
    [InlineData("/rulebooks/kz/statements/law-561-IV/art-31", "kz-31")]
    public async Task A_statement_is_told_with_what_rests_on_it(string path, string says) => (await (await service.Get(path, "text/plain")).Content.ReadAsStringAsync()).Should().Contain(says);

    [Fact]
    public async Task The_history_of_a_provision_is_told_from_the_oldest()
    {
        var history = JsonNode.Parse(await (await service.Get("/provisions/kz-31/history")).Content.ReadAsStringAsync())!["editions"]!.AsArray();
        history.Select(e => e!["provision"]!.GetValue<string>()).Should().StartWith("kz-1993-liable").And.EndWith("kz-31");
        history.Where(e => e!["asked"]!.GetValue<bool>()).Should().ContainSingle();
        (await service.Get("/provisions/kz-31/history", "text/html")).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("/provisions/kz-3", 404)]
    [InlineData("/provisions/kz-3/history", 404)]
    [InlineData("/facts/kz-31", 404)]
    [InlineData("/rulebooks/lbrary", 404)]
    [InlineData("/rulebooks/library@9.9.9/facts", 404)]
    [InlineData("/search", 400)]
    [InlineData("/search?q=", 400)]
    [InlineData("/no/such/address", 404)]
    [InlineData("/decide", 405)]
    [InlineData("/statements/law-561-IV/art-0", 404)]
    public async Task What_is_not_there_is_told(string path, int status)
    {
        using var response = await service.Get(path);
        ((int)response.StatusCode).Should().Be(status);
        response.Content.Headers.ContentType!.MediaType.Should().Be("application/problem+json");
        JsonNode.Parse(await response.Content.ReadAsStringAsync())!["status"]!.GetValue<int>().Should().Be(status);
    }

    [Fact]
    public async Task What_did_not_change_is_not_sent_again()
    {
        var tag = (await service.Get("/provisions/kz-31")).Headers.ETag!.Tag;
        tag.Should().Contain(Law.Hash[..16]).And.Contain(Text.Engine.Version);
        var again = new HttpRequestMessage(HttpMethod.Get, "/provisions/kz-31");
        again.Headers.TryAddWithoutValidation("If-None-Match", $"\"other\", W/{tag}");
        (await service.Client.SendAsync(again)).StatusCode.Should().Be(HttpStatusCode.NotModified);
        (await service.Get("/provisions/kz-31", "text/html")).Headers.ETag!.Tag.Should().NotBe(tag);
    }
}
