using System.Globalization;
using System.Resources;

namespace Acquisitieloket.BrowserTests;

/// <summary>A text of the public part as it stands on the screen: the journeys are the same in every language.</summary>
internal static class PublicText
{
    /// <summary>The text with this key of an area such as "Counter", in a two-letter language.</summary>
    public static string Of(string area, string key, string language) =>
        new ResourceManager($"Acquisitieloket.Web.Features.{area}.{area}Texts", typeof(Program).Assembly)
            .GetString(key, CultureInfo.GetCultureInfo(language)) ?? throw new KeyNotFoundException($"{area}: {key}");
}
