using Acquisitieloket.Web.Features.Shared;

namespace Acquisitieloket.Web.Infrastructure.Languages;

/// <summary>
/// Finds the texts a form belongs to: a form in Features.Counter.Enquiry reads Features.Counter.CounterTexts,
/// a form in an area without texts reads the shared ones.
/// </summary>
internal static class AreaTexts
{
    private const string Features = "Acquisitieloket.Web.Features.";

    public static Type For(Type model)
    {
        if (model.Namespace is not { } space || !space.StartsWith(Features, StringComparison.Ordinal))
            return typeof(SharedTexts);
        var area = space[Features.Length..].Split('.')[0];
        return model.Assembly.GetType($"{Features}{area}.{area}Texts") ?? typeof(SharedTexts);
    }
}
