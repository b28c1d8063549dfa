using Acquisitieloket.Core.People;

namespace Acquisitieloket.Core.Leads.Lists;

/// <summary>Finds leads by what people type.</summary>
public static class LeadSearch
{
    public const int TextLength = 200;

    private const string ReferenceStart = "TW-";

    /// <summary>
    /// Leads with this text in company, contact, description or code name, in capitals or not. Only among leads whose
    /// names the viewer may see: otherwise searching for a name would tell whose lead an anonymous one is. A reference,
    /// which says nothing about anyone, is found for everyone, also by its beginning.
    /// </summary>
    public static IQueryable<Lead> With(this IQueryable<Lead> leads, string text, Viewer viewer)
    {
        if (text.StartsWith(ReferenceStart, StringComparison.OrdinalIgnoreCase))
        {
            var reference = text.ToUpperInvariant();
            return leads.Where(l => l.Reference.StartsWith(reference));
        }
        var part = text.ToLowerInvariant();
        return leads.Where(LeadAccess.MayOpen(viewer)).Where(l =>
            l.CompanyName.ToLower().Contains(part)
            || l.Contact!.Name.ToLower().Contains(part)
            || l.Description.ToLower().Contains(part)
            || (l.CodeName != null && l.CodeName.ToLower().Contains(part)));
    }
}
