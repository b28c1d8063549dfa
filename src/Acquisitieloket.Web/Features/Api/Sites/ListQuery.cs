using System.Globalization;
using System.Text;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Web.Features.Api.Json;
using Microsoft.AspNetCore.WebUtilities;

namespace Acquisitieloket.Web.Features.Api.Sites;

/// <summary>Reads the parameters of a list as strictly as questions are read, and collects every fault.</summary>
public sealed class ListQuery(IQueryCollection query)
{
    public const int MostOnAPage = 100;

    private readonly List<FieldFault> faults = [];
    private readonly List<string> asked = [];

    /// <summary>The faults so far, and each parameter that nobody asked for; to be read after the last parameter.</summary>
    public IReadOnlyList<FieldFault> Faults =>
    [
        .. faults,
        .. query.Keys.Except(asked).Select(name =>
            new FieldFault(name, "onbekendVeld", $"Deze parameter bestaat hier niet. Wel: {string.Join(", ", asked)}.")),
    ];

    /// <summary>One of the words of the register; null when nothing is asked.</summary>
    public T? Word<T>(string name, params T[] not) where T : struct, Enum
    {
        if (Text(name) is not { } text)
            return null;
        if (RegisterWords.Find<T>(text) is { } value && !not.Contains(value))
            return value;
        Wrong(name, "onbekendeWaarde",
            $"Kies uit: {string.Join(", ", Enum.GetValues<T>().Except(not).Select(v => RegisterWords.Of(v)))}.");
        return null;
    }

    public int? Number(string name, int min, int max)
    {
        if (Text(name) is not { } text)
            return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= min && number <= max)
            return number;
        Wrong(name, "buitenBereik", $"Geef een geheel getal van {min} tot en met {max}.");
        return null;
    }

    /// <summary>The page of the list that is asked, and the cursor of the next one; a cursor names the last item before it.</summary>
    public (IReadOnlyList<T> Page, string? Next) Page<T>(IReadOnlyList<T> all, Func<T, string> nameOf)
    {
        var limit = Number("limit", 1, MostOnAPage) ?? MostOnAPage;
        var start = 0;
        if (Text("cursor") is { } cursor)
        {
            var last = Decoded(cursor);
            start = all.Index().FirstOrDefault(item => nameOf(item.Item) == last, (-1, default!)).Index + 1;
            if (start == 0)
                Wrong("cursor", "onbekendeCursor", "Begin opnieuw, zonder cursor; de lijst is veranderd of de cursor is niet van ons.");
        }
        T[] page = [.. all.Skip(start).Take(limit)];
        return (page, start + page.Length < all.Count && page.Length > 0
            ? WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes(nameOf(page[^1]))) : null);
    }

    private static string? Decoded(string cursor)
    {
        try
        {
            return Encoding.UTF8.GetString(WebEncoders.Base64UrlDecode(cursor));
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private string? Text(string name)
    {
        asked.Add(name);
        return query[name].ToString() is { Length: > 0 } text ? text : null;
    }

    private void Wrong(string name, string code, string message) => faults.Add(new FieldFault(name, code, message));
}
