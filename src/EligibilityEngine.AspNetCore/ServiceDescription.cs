using System.Text.Json.Nodes;
using EligibilityEngine.Analysis;
using EligibilityEngine.AspNetCore.Desk;
using EligibilityEngine.AspNetCore.Endpoints;
using EligibilityEngine.Schemas;
using EligibilityEngine.Text;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;

namespace EligibilityEngine.AspNetCore;

/// <summary>The description of the service in OpenAPI 3.1, made from the contracts by which answers are written.</summary>
internal static class ServiceDescription
{
    private const string Pointer = "#/components/schemas/";

    /// <summary>The published formats, by the type that stands for each in the description of an address.</summary>
    public static readonly Dictionary<Type, Func<string>> Published = new()
    {
        [typeof(ShortContract)] = () => ContractSchema.Of(DeskForms.Instance.ShortContract, ShortContract.Name, "Answers in short"),
        [typeof(ScreenContract)] = () => ContractSchema.Of(DeskForms.Instance.ScreenContract, ScreenContract.Name, "What to ask next"),
        [typeof(OverviewContract)] = () => ContractSchema.Of(DeskForms.Instance.OverviewContract, OverviewContract.Name, "A rulebook"),
        [typeof(ItemsContract)] = () => ContractSchema.Of(DeskForms.Instance.ItemsContract, ItemsContract.Name, "Items of a rulebook"),
        [typeof(HistoryContract)] = () => ContractSchema.Of(DeskForms.Instance.HistoryContract, HistoryContract.Name, "The history of a provision"),
        [typeof(ClaimContract)] = () => ContractSchema.Of(DeskForms.Instance.ClaimContract, ClaimContract.Name, "A claim, checked"),
        [typeof(CitationsContract)] = () => ContractSchema.Of(DeskForms.Instance.CitationsContract, CitationsContract.Name, "Citations"),
        [typeof(Decision)] = RulebookSchemas.Decision,
        [typeof(PossibleAnswers)] = RulebookSchemas.Possible,
        [typeof(CounterfactualAnalysis)] = RulebookSchemas.Changes,
        [typeof(Timeline)] = RulebookSchemas.Timeline,
        [typeof(Comparison)] = RulebookSchemas.Comparison,
    };

    private static readonly System.Text.Json.Serialization.Metadata.JsonTypeInfo[] Requests =
    [
        DeskForms.Instance.CaseRequest, DeskForms.Instance.DecideRequest, DeskForms.Instance.ChangeRequest, DeskForms.Instance.TimelineRequest, DeskForms.Instance.CompareRequest, DeskForms.Instance.AskRequest,
        DeskForms.Instance.CiteRequest, DeskForms.Instance.ClaimRequest, DeskForms.Instance.ProblemContract,
    ];

    public static void Configure(OpenApiOptions options)
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo
            {
                Title = Engine.Name,
                Version = Engine.Version,
                Description = "Law that a machine can decide and a lawyer can check. Facts of a person are sent in the body of a request, and never in its address. Not legal advice.",
            };
            document.Servers = [];
            return Task.CompletedTask;
        });
        options.AddOperationTransformer((operation, context, _) =>
        {
            foreach (var (name, says) in context.Description.ActionDescriptor.EndpointMetadata.OfType<QueryParameters>().SelectMany(q => q.All))
            {
                (operation.Parameters ??= []).Add(new OpenApiParameter { Name = name, In = ParameterLocation.Query, Description = says, Schema = new OpenApiSchema { Type = JsonSchemaType.String } });
            }

            return Task.CompletedTask;
        });
        options.AddDocumentTransformer((document, context, _) =>
        {
            Describe(document);
            return Task.CompletedTask;
        });
        options.CreateSchemaReferenceId = type => NameOf(type.Type) ?? OpenApiOptions.CreateDefaultSchemaReferenceId(type);
    }

    /// <summary>Puts the published schema of each format in the place of the one that is made of its type.</summary>
    private static void Describe(OpenApiDocument document)
    {
        var schemas = (document.Components ??= new OpenApiComponents()).Schemas ??= new Dictionary<string, IOpenApiSchema>();
        foreach (var (type, write) in Published.Append(new(typeof(Case), () => RulebookSchemas.Case())))
        {
            var name = NameOf(type)!;
            var root = (JsonObject)JsonNode.Parse(write())!;
            root.Remove("$schema");
            var definitions = root["definitions"] as JsonObject ?? [];
            root.Remove("definitions");
            foreach (var (inner, schema) in definitions)
            {
                schemas[$"{name}.{inner}"] = Parsed(schema!, name, document);
            }

            schemas[name] = Parsed(root, name, document);
        }

        foreach (var form in Requests)
        {
            var name = NameOf(form.Type) ?? form.Type.Name;
            schemas[name] = Parsed(RequestSchema.Of(form), name, document);
        }

        foreach (var holder in schemas.Values.OfType<OpenApiSchema>().Where(s => s.Properties?.ContainsKey("case") == true && s.Properties["case"].Type is null))
        {
            holder.Properties!["case"] = new OpenApiSchemaReference(nameof(Case), document);
        }
    }

    private static OpenApiSchema Parsed(JsonNode schema, string name, OpenApiDocument document)
    {
        var text = schema.ToJsonString().Replace("#/definitions/", $"{Pointer}{name}.", StringComparison.Ordinal);
        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text));
        return OpenApiModelFactory.Load<OpenApiSchema>(stream, OpenApiSpecVersion.OpenApi3_1, "json", document, out _)!;
    }

    private static string? NameOf(Type type) =>
        type == typeof(Case) ? nameof(Case)
        : Published.ContainsKey(type) ? type.Name.Replace("Contract", "", StringComparison.Ordinal)
        : type == typeof(ProblemContract) ? "Problem"
        : null;
}
