using Acquisitieloket.Core.Languages;
using Acquisitieloket.Web.Features.Shared.Documents;
using Acquisitieloket.Web.Infrastructure.Languages;

namespace Acquisitieloket.Web.Features.Status;

/// <summary>Shared documents as the lines of a list on the company's own pages.</summary>
public static class StatusFiles
{
    public static IReadOnlyList<FileLine> Lines(IEnumerable<DocumentRow> rows, string token, bool closed)
    {
        var language = Language.Current;
        return [.. rows.Select(d => new FileLine(
            d.Name, $"{d.By} · {Written.Moment(d.AddedAt, language)} · {Written.Size(d.Bytes, language)}",
            $"/{language}/status/{token}/documents/{d.Id}")
        {
            RemoveHref = d.FromCompany && !closed ? $"/{language}/status/{token}/documents/{d.Id}/remove" : null,
        })];
    }
}
