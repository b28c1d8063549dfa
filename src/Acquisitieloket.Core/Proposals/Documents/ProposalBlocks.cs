using Acquisitieloket.Core.Languages;
using Acquisitieloket.Core.Templates;

namespace Acquisitieloket.Core.Proposals.Documents;

/// <summary>The texts of a proposal that stand in files of their own, templates/proposal/{language}.</summary>
internal sealed class ProposalBlocks(TemplateFiles files, ProposalDocument document, ProposalWords words)
{
    private readonly Dictionary<string, object> values = Values(document, words);

    /// <summary>What every text may fill in.</summary>
    public static IReadOnlySet<string> Names { get; } = new HashSet<string>
    {
        "contactName", "companyName", "contactPersonName", "siteCount", "severalSites", "validUntil", "reference", "callWithin",
    };

    public string Html(string name) => MarkdownHtml.Of(files.FillMarkdown($"proposal/{document.Language}/{name}.md", values));

    private static Dictionary<string, object> Values(ProposalDocument document, ProposalWords words) => new()
    {
        ["contactName"] = document.ContactName,
        ["companyName"] = document.CompanyName,
        ["contactPersonName"] = document.Person.Name,
        ["siteCount"] = words.Number(document.Sites.Count),
        ["severalSites"] = document.Sites.Count > 1,
        ["validUntil"] = words.Date(document.ValidUntil),
        ["reference"] = document.Reference,
        ["callWithin"] = Written.WithinDays(ProposalSending.DaysUntilCall, document.Language),
    };
}
