using System.Collections.Immutable;
using System.ComponentModel;

namespace EligibilityEngine.Reporting;

/// <summary>Writes a document for people as the tree that <see cref="Document.ToJson"/> gives.</summary>
public sealed class DocumentTreeConverter() : DocumentConverter<Document>(d => d.ToJson());

[Description("A text for people as a tree of blocks.")]
internal sealed class DocumentContract : Contract
{
    internal DocumentContract(Document document)
        : base("eligibility-document") => Blocks = document.Blocks;

    [Description("What stands one below the other.")]
    public ImmutableArray<Block> Blocks { get; }
}
