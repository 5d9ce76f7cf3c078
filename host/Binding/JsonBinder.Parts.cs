using System.Reflection;
using Newtonsoft.Json.Linq;
using PluginNvm.Host.Json;
using PluginNvm.Host.Plugins;

namespace PluginNvm.Host.Binding;

/// <content>Parts that plugins make.</content>
public sealed partial class JsonBinder
{
    private readonly Stack<(string Kind, string Id)> _defaultsInProgress = new();

    /// <summary>A part that nobody stated. One that is its own default, at whatever depth, would have no end.</summary>
    private PartNode? DefaultPart(string kind, string id, JToken? place, string owner)
    {
        if (_defaultsInProgress.Contains((kind, id)))
            return new PartNode(kind, id, new PluginFault(PluginFaultCodes.Options, $"{kind} '{id}'", $"is its own default part at {owner}; state another in the manifest"), null, document.Locate(place));
        _defaultsInProgress.Push((kind, id));
        try
        {
            return FindPart(kind, id, null, place, owner);
        }
        finally
        {
            _defaultsInProgress.Pop();
        }
    }

    private PartNode? BindPart(JToken token, string kind, string owner)
    {
        if (token is JValue { Type: JTokenType.String } shortForm)
            return FindPart(kind, (string)shortForm!, null, token, owner);
        if (token is not JObject part)
        {
            Error(DiagnosticCodes.WrongType, token, $"{owner} must be a {kind}: \"id\" or {{ \"use\": \"id\", \"with\": {{ ... }} }}");
            return null;
        }

        foreach (var property in part.Properties().Where(property => property.Name is not ("use" or "with")))
            Error(DiagnosticCodes.UnknownKey, property, $"a part has the keys 'use' and 'with', not '{property.Name}'; options belong under 'with'");
        if (part["use"] is JValue { Type: JTokenType.String } use)
            return FindPart(kind, (string)use!, part["with"], use, owner);
        Error(part.ContainsKey("use") ? DiagnosticCodes.WrongType : DiagnosticCodes.MissingKey, part["use"] ?? part, $"{owner} needs 'use', the id of a {kind} as text");
        return null;
    }

    private PartNode? FindPart(string kind, string id, JToken? options, JToken? place, string owner)
    {
        var found = catalog.Find(kind, id);
        if (found.Count == 0)
        {
            var unreadable = catalog.Packages.Where(package => package is { Fault: not null, Entries.Count: 0 }).ToList();
            var known = catalog.Entries.Where(entry => entry.Kind == kind).Select(entry => entry.Id).Distinct().Order(StringComparer.Ordinal).ToList();
            var message = $"no {kind} '{id}'; {Suggestions.For(id, known, $"{kind} plugins")}; looked in {string.Join(", ", catalog.Folders)}";
            if (unreadable.Count > 0)
                message += $". These plugins could not be read and may hold it: {string.Join("; ", unreadable.Select(p => $"{p.Name} ({p.Fault!.Code}: {p.Fault.Message})"))}";
            // An id that is nearly another's is misspelt, whatever cannot be read.
            if (unreadable.Count > 0 && Suggestions.Nearest(id, known) is null)
                return new PartNode(kind, id, new PluginFault(DiagnosticCodes.UnknownPlugin, id, message), options, document.Locate(place));
            Error(DiagnosticCodes.UnknownPlugin, place, $"{owner}: {message}");
            return null;
        }
        if (found.Count > 1)
            return new PartNode(kind, id, PluginCatalog.Conflict(found), options, document.Locate(place));

        try
        {
            var plugin = catalog.Load(found[0]);
            var record = BindRecord(options, plugin.Factory.OptionsType, null, place, $"{kind} '{id}'");
            return record is null ? null : new PartNode(plugin, record, Seed, document.Locate(place));
        }
        catch (PluginFaultException exception)
        {
            return new PartNode(kind, id, exception.Fault, options, document.Locate(place));
        }
        // An options record may be of types that no manifest can state, have a range that cannot be read, or throw when it is made.
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            var cause = exception is TargetInvocationException { InnerException: { } inner } ? inner : exception;
            var fault = new PluginFault(PluginFaultCodes.Options, found[0].Package.Name, $"{kind} '{id}' has options that cannot be bound: {cause.GetType().Name}: {cause.Message}");
            return new PartNode(kind, id, fault, options, document.Locate(place));
        }
    }
}
