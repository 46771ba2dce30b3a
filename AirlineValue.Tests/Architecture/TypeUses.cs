using System.Collections.Immutable;
using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace AirlineValue.Tests.Architecture;

/// <summary>The full names of the types that a type's base, interfaces, fields, signatures and method bodies name.</summary>
internal sealed class TypeUses(PEReader pe, MetadataReader reader) : ISignatureTypeProvider<string, object?>
{
    private static readonly Dictionary<int, OperandType> Operands = typeof(OpCodes).GetFields()
        .Select(f => (OpCode)f.GetValue(null)!)
        .ToDictionary(o => o.Value & 0xFFFF, o => o.OperandType);

    private readonly HashSet<string> _found = [];

    public IReadOnlySet<string> Of(TypeDefinition type)
    {
        Add(type.BaseType);
        foreach (var implemented in type.GetInterfaceImplementations())
            Add(reader.GetInterfaceImplementation(implemented).Interface);
        foreach (var field in type.GetFields())
            reader.GetFieldDefinition(field).DecodeSignature(this, null);
        foreach (var method in type.GetMethods())
            AddMethod(reader.GetMethodDefinition(method));
        return _found;
    }

    private void AddMethod(MethodDefinition method)
    {
        method.DecodeSignature(this, null);
        if (method.RelativeVirtualAddress == 0)
            return;
        var body = pe.GetMethodBody(method.RelativeVirtualAddress);
        if (!body.LocalSignature.IsNil)
            reader.GetStandaloneSignature(body.LocalSignature).DecodeLocalSignature(this, null);
        AddInstructions(body.GetILReader());
    }

    private void AddInstructions(BlobReader il)
    {
        while (il.RemainingBytes > 0)
        {
            int code = il.ReadByte();
            if (code == 0xFE)
                code = 0xFE00 | il.ReadByte();
            switch (Operands[code])
            {
                case OperandType.InlineNone: break;
                case OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar: il.Offset += 1; break;
                case OperandType.InlineVar: il.Offset += 2; break;
                case OperandType.InlineI8 or OperandType.InlineR: il.Offset += 8; break;
                case OperandType.InlineSwitch:
                    var targets = il.ReadInt32();
                    il.Offset += 4 * targets;
                    break;
                case OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineType or OperandType.InlineTok:
                    Add(MetadataTokens.EntityHandle(il.ReadInt32())); break;
                default: il.Offset += 4; break;
            }
        }
    }

    private void Add(EntityHandle handle)
    {
        if (handle.IsNil)
            return;
        switch (handle.Kind)
        {
            case HandleKind.TypeDefinition: GetTypeFromDefinition(reader, (TypeDefinitionHandle)handle, 0); break;
            case HandleKind.TypeReference: GetTypeFromReference(reader, (TypeReferenceHandle)handle, 0); break;
            case HandleKind.TypeSpecification: reader.GetTypeSpecification((TypeSpecificationHandle)handle).DecodeSignature(this, null); break;
            case HandleKind.MemberReference: Add(reader.GetMemberReference((MemberReferenceHandle)handle).Parent); break;
            case HandleKind.MethodDefinition: Add(reader.GetMethodDefinition((MethodDefinitionHandle)handle).GetDeclaringType()); break;
            case HandleKind.FieldDefinition: Add(reader.GetFieldDefinition((FieldDefinitionHandle)handle).GetDeclaringType()); break;
            case HandleKind.MethodSpecification: AddGeneric(reader.GetMethodSpecification((MethodSpecificationHandle)handle)); break;
        }
    }

    private void AddGeneric(MethodSpecification method)
    {
        method.DecodeSignature(this, null);
        Add(method.Method);
    }

    private string Found(string name)
    {
        _found.Add(name);
        return name;
    }

    public string GetTypeFromDefinition(MetadataReader from, TypeDefinitionHandle handle, byte rawTypeKind)
    {
        var type = from.GetTypeDefinition(handle);
        return type.IsNested
            ? GetTypeFromDefinition(from, type.GetDeclaringType(), 0)
            : Found($"{from.GetString(type.Namespace)}.{from.GetString(type.Name)}");
    }

    public string GetTypeFromReference(MetadataReader from, TypeReferenceHandle handle, byte rawTypeKind)
    {
        var type = from.GetTypeReference(handle);
        return type.ResolutionScope.Kind == HandleKind.TypeReference
            ? GetTypeFromReference(from, (TypeReferenceHandle)type.ResolutionScope, 0)
            : Found($"{from.GetString(type.Namespace)}.{from.GetString(type.Name)}");
    }

    public string GetTypeFromSpecification(MetadataReader from, object? context, TypeSpecificationHandle handle, byte rawTypeKind) =>
        from.GetTypeSpecification(handle).DecodeSignature(this, context);

    public string GetArrayType(string elementType, ArrayShape shape) => elementType;

    public string GetByReferenceType(string elementType) => elementType;

    public string GetFunctionPointerType(MethodSignature<string> signature) => "";

    public string GetGenericInstantiation(string genericType, ImmutableArray<string> typeArguments) => genericType;

    public string GetGenericMethodParameter(object? genericContext, int index) => "";

    public string GetGenericTypeParameter(object? genericContext, int index) => "";

    public string GetModifiedType(string modifier, string unmodifiedType, bool isRequired) => unmodifiedType;

    public string GetPinnedType(string elementType) => elementType;

    public string GetPointerType(string elementType) => elementType;

    public string GetPrimitiveType(PrimitiveTypeCode typeCode) => typeCode.ToString();

    public string GetSZArrayType(string elementType) => elementType;
}
