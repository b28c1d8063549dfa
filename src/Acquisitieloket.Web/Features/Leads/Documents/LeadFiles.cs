using Acquisitieloket.Core.Languages;
using Acquisitieloket.Web.Features.Shared.Documents;
using Acquisitieloket.Web.Features.Shared.Leads;

namespace Acquisitieloket.Web.Features.Leads.Documents;

/// <summary>The documents of a lead as lines of a list for employees.</summary>
public static class LeadFiles
{
    public static IReadOnlyList<FileLine> Lines(IEnumerable<DocumentRow> rows, OpenedLead lead) => [.. rows.Select(d => new FileLine(
        d.Name, $"{d.By}, {Written.Moment(d.AddedAt, "nl")} · {Written.Size(d.Bytes, "nl")} · {Reach(d)}", $"{lead.Path}/documents/{d.Id}")
    {
        RemoveHref = lead.IsClosed ? null : $"{lead.Path}/documents/{d.Id}/remove",
    })];

    private static string Reach(DocumentRow document) => document switch
    {
        { FromCompany: true } => "van het bedrijf",
        { Visible: true } => "zichtbaar voor het bedrijf",
        _ => "alleen voor collega's",
    };
}
