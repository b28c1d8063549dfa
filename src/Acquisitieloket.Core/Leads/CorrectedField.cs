using Acquisitieloket.Core.Companies;
using Acquisitieloket.Core.Enquiries;

namespace Acquisitieloket.Core.Leads;

/// <summary>One fact of contact or company: what people call it, its text (null when not known), and how to take it over.</summary>
public sealed record CorrectedField(
    string Name, Func<CorrectData, string?> Read, Func<CorrectData, CorrectData, CorrectData> Take)
{
    /// <summary>All that can be corrected, in the order of the timeline.</summary>
    public static IReadOnlyList<CorrectedField> All { get; } =
    [
        Of("Naam", c => c.Name, (to, from) => to with { Name = from.Name }),
        Of("Functie", c => c.Role, (to, from) => to with { Role = from.Role }),
        Of("E-mail", c => c.Email, (to, from) => to with { Email = from.Email }),
        Of("Telefoon", c => c.Phone, (to, from) => to with { Phone = from.Phone }),
        Of("Liefst via", Channel, (to, from) => to with { PreferredChannel = from.PreferredChannel }),
        Of("Taal", Language, (to, from) => to with { Language = from.Language }),
        new("Bedrijf", d => d.CompanyName, (to, from) => to with { CompanyName = from.CompanyName }),
        new("KvK-nummer", d => d.KvkNumber, (to, from) => to with { KvkNumber = from.KvkNumber }),
        new("Registratienummer", d => d.ForeignRegister, (to, from) => to with { ForeignRegister = from.ForeignRegister }),
        new("Website", d => d.Website, (to, from) => to with { Website = from.Website }),
        new("Plaats", d => d.City, (to, from) => to with { City = from.City }),
    ];

    /// <summary>What differs, each with its text before and after.</summary>
    public static IReadOnlyList<CorrectedChange> Differences(CorrectData from, CorrectData to) =>
        [.. All.Where(f => f.Read(from) != f.Read(to)).Select(f => new CorrectedChange(f.Name, f.Read(from), f.Read(to)))];

    /// <summary>What others changed since it was seen, but for what was typed just like that.</summary>
    public static IReadOnlyList<CorrectedChange> Missed(CorrectData seen, CorrectData stored, CorrectData typed)
    {
        var still = Differences(typed, stored).Select(c => c.Name).ToHashSet();
        return [.. Differences(seen, stored).Where(c => still.Contains(c.Name))];
    }

    /// <summary>What was typed, over what is stored: a field that was left as it was seen follows the other.</summary>
    public static CorrectData Merge(CorrectData seen, CorrectData stored, CorrectData typed) =>
        All.Where(f => f.Read(typed) == f.Read(seen)).Aggregate(typed, (into, f) => f.Take(into, stored));

    private static CorrectedField Of(
        string name, Func<ContactAnswers, string?> read, Func<ContactAnswers, ContactAnswers, ContactAnswers> take) =>
        new(name, data => read(data.Contact), (to, from) => to with { Contact = take(to.Contact, from.Contact) });

    private static string? Channel(ContactAnswers contact) => contact.PreferredChannel switch
    {
        ContactChannel.Phone => "telefoon",
        ContactChannel.Email => "mail",
        ContactChannel.VideoCall => "videogesprek",
        _ => null,
    };

    private static string? Language(ContactAnswers contact) => contact.Language switch
    {
        "nl" => "Nederlands",
        "en" => "Engels",
        "de" => "Duits",
        _ => null,
    };
}

/// <summary>A fact that changed, each side in words; null when not known.</summary>
public sealed record CorrectedChange(string Name, string? From, string? To)
{
    /// <summary>"Almelo → Hengelo", as the timeline keeps it.</summary>
    public string Arrow => $"{From ?? "–"} → {To ?? "–"}";
}
