using System.Text;
using Acquisitieloket.Core.Companies;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Languages;
using Acquisitieloket.Core.Mail;
using Acquisitieloket.Core.People;

namespace Acquisitieloket.Core.Leads.Lists;

/// <summary>Finds leads by what people type.</summary>
public static class LeadSearch
{
    public const int TextLength = 200;

    private const int MostWords = 8;
    private const string ReferenceStart = "TW-";

    /// <summary>
    /// Leads in which every word of the text begins a word: in reference, company, contact, code name, description,
    /// notes or messages, in capitals or not; and those whose contact has the mail address or the number that is typed, in
    /// any spelling. Only among leads whose names the viewer may see: otherwise searching for
    /// a name would tell whose lead an anonymous one is. A reference, which says nothing about anyone, is found for
    /// everyone, also by its beginning.
    /// </summary>
    public static IQueryable<Lead> With(this IQueryable<Lead> leads, AppDbContext db, string text, Viewer viewer)
    {
        if (IsReference(text))
            return WithReference(leads, text);
        var words = Words(text);
        if (words.Count == 0)
            return leads.Where(l => false);
        leads = leads.Where(LeadAccess.MayOpen(viewer));
        if (Reachable(db, text) is not { } contacts)
            return WithWords(leads, db, words);
        var (reached, named) = (contacts.Select(c => c.Id), WithWords(db.Leads, db, words).Select(l => l.Id));
        return leads.Where(l => reached.Contains(l.ContactId) || named.Contains(l.Id));
    }

    /// <summary>Contacts at the mail address or telephone number that a text is; null when it is neither.</summary>
    internal static IQueryable<Contact>? Reachable(AppDbContext db, string text)
    {
        if (text.Contains('@') && !text.Any(char.IsWhiteSpace))
        {
            var key = MailboxKey.Of(text);
            return db.Contacts.Where(c => c.EmailKey == key);
        }
        return text.All(sign => char.IsAsciiDigit(sign) || " +()-./".Contains(sign)) && PhoneNumber.Key(text) is { } number
            ? db.Contacts.Where(c => c.PhoneKey == number) : null;
    }

    internal static IQueryable<Lead> WithWords(IQueryable<Lead> leads, AppDbContext db, IEnumerable<string> words)
    {
        foreach (var word in words)
        {
            var found = db.LeadsWithWord(word);
            leads = leads.Where(l => found.Contains(l.Id));
        }
        return leads;
    }

    internal static IQueryable<Lead> WithReference(IQueryable<Lead> leads, string text)
    {
        var reference = text.ToUpperInvariant();
        // As a stretch of the index as well, which a pattern is not; beyond it no reference with this beginning is found.
        var last = reference.PadRight(LeadReference.Length, 'Z') + "Z";
        return leads.Where(l => string.Compare(l.Reference, reference) >= 0 && string.Compare(l.Reference, last) <= 0
            && l.Reference.StartsWith(reference));
    }

    /// <summary>True when a reference is looked for, or its beginning, and not words.</summary>
    public static bool IsReference(string text) =>
        text.StartsWith(ReferenceStart, StringComparison.OrdinalIgnoreCase) && !text.Contains(' ');

    /// <summary>The words that are looked for: letters and digits only, so that no sign means anything to a database.</summary>
    public static IReadOnlyList<string> Words(string text)
    {
        // Half a character, left where a long text was cut, cannot be normalized.
        var whole = string.Concat(text.Where(c => !char.IsSurrogate(c))).Normalize(NormalizationForm.FormC);
        var words = string.Concat(whole.Select(c => char.IsLetterOrDigit(c) ? c : ' '));
        return [.. words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.OrdinalIgnoreCase).Take(MostWords)];
    }
}
