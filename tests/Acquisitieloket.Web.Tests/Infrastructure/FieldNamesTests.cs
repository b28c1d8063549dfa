using System.ComponentModel.DataAnnotations;
using Acquisitieloket.Testing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using Microsoft.Extensions.DependencyInjection;

namespace Acquisitieloket.Web.Tests.Infrastructure;

/// <summary>What is said of a field names it as people do, and never by its name in the code.</summary>
public sealed class FieldNamesTests : IDisposable
{
    // Stand in the address or go with the form unseen: nobody fills them in.
    private static readonly string[] Hidden = ["Token", "Seen", "Address"];

    private readonly TestApp app = new();
    private readonly HashSet<(Type?, string)> seen = [];
    private readonly List<string> nameless = [];

    public void Dispose() => app.Dispose();

    [Fact]
    public void EveryFieldThatAMessageNames_HasANameForPeople()
    {
        var actions = app.Services.GetRequiredService<IActionDescriptorCollectionProvider>().ActionDescriptors.Items;
        var metadata = app.Services.GetRequiredService<IModelMetadataProvider>();
        foreach (var parameter in actions.SelectMany(a => a.Parameters).Where(p => p.BindingInfo?.BindingSource != BindingSource.Body))
            Walk(metadata.GetMetadataForType(parameter.ParameterType));
        Assert.InRange(seen.Count, 100, 5000);
        Assert.True(nameless.Count == 0, string.Join('\n', nameless.Order()));
    }

    private void Walk(ModelMetadata model)
    {
        if (model.ElementMetadata is { } element)
            Walk(element);
        if (!model.IsComplexType || model.ModelType.Namespace?.StartsWith("Acquisitieloket.Web.Features", StringComparison.Ordinal) != true)
            return;
        if (model.ModelType.Namespace.Contains(".Components", StringComparison.Ordinal))
            return;
        foreach (var property in model.Properties.Where(p => p.IsBindingAllowed && seen.Add((p.ContainerType, p.PropertyName!))))
        {
            // What is only read is never bound, so that no message is about it.
            if (!property.IsReadOnly && (property.ModelType == typeof(string) || property.ModelType.IsValueType) && !Hidden.Contains(property.PropertyName!) && property.ValidatorMetadata.OfType<ValidationAttribute>().Any(Names) && property.DisplayName is null)
                nameless.Add($"{property.ContainerType!.Name}.{property.PropertyName}");
            Walk(property);
        }
    }

    // "Vul {0} in." does; "Vul de naam in." does not need to. A filter in the address that is no value of its list is left out
    // of the page without a word.
    private static bool Names(ValidationAttribute rule) => rule is not EnumDataTypeAttribute && rule.FormatErrorMessage("⟨name⟩").Contains("⟨name⟩", StringComparison.Ordinal);
}
