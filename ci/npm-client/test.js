// The vendor's npm clients against the emulator at EMULATOR: images made and described, and refusals heard.
'use strict';

const assert = require('node:assert');
const { test } = require('node:test');
const { RPCClient } = require('@alicloud/pop-core');
const ecs = require('@alicloud/ecs20140526');
const { $OpenApiUtil } = require('@alicloud/openapi-core');

const endpoint = process.env.EMULATOR;
assert.ok(endpoint, 'EMULATOR must be the URL of a running emulator');
const keys = { accessKeyId: 'testid', accessKeySecret: 'testsecret' };
const region = 'cn-hangzhou';
const awkward = "镜像 a+b*c~d%2F/&='\"<>";

const classic = (secret) =>
    new RPCClient({ ...keys, accessKeySecret: secret, endpoint, apiVersion: '2014-05-26' });

const current = (signatureAlgorithm) =>
    new ecs.default(new $OpenApiUtil.Config({
        ...keys, endpoint: endpoint.replace('http://', ''), protocol: 'http', regionId: region, signatureAlgorithm,
    }));

const snapshotOf = async (diskType) => {
    const answer = await classic(keys.accessKeySecret)
        .request('DescribeSnapshots', { RegionId: region, SourceDiskType: diskType });
    return answer.Snapshots.Snapshot[0].SnapshotId;
};

for (const method of ['GET', 'POST']) {
    const send = (action, parameters, secret = keys.accessKeySecret) =>
        classic(secret).request(action, { RegionId: region, ...parameters }, { method });

    test(`pop-core, ${method}`, async () => {
        const create = {
            ImageName: `pop-core-${method}`,
            Description: awkward,
            ClientToken: `pop-core-${method}`,
            'DiskDeviceMapping.1.SnapshotId': await snapshotOf('System'),
            'DiskDeviceMapping.2.SnapshotId': await snapshotOf('Data'),
            'DiskDeviceMapping.2.Size': 2000,
            'Tag.1.key': 'FinanceDept',
            'Tag.1.value': 'a b+c*~',
        };
        const { ImageId } = await send('CreateImage', create);
        assert.strictEqual((await send('CreateImage', create)).ImageId, ImageId);

        const described = await send('DescribeImages', { ImageId, Status: 'Creating,Available' });
        const [image] = described.Images.Image;
        assert.strictEqual(described.TotalCount, 1);
        assert.strictEqual(image.Description, awkward);
        assert.deepStrictEqual(image.DiskDeviceMappings.DiskDeviceMapping.map((disk) => disk.Size), ['40', '2000']);
        assert.deepStrictEqual(image.Tags.Tag.map((tag) => [tag.TagKey, tag.TagValue]), [['FinanceDept', 'a b+c*~']]);
        await send('DeleteImage', { ImageId });

        await assert.rejects(send('CreateImage', { SnapshotId: 's-none' }), (refusal) => {
            assert.strictEqual(refusal.code, 'InvalidSnapshotId.NotFound');
            assert.strictEqual(refusal.entry.response.statusCode, 404);
            assert.match(refusal.data.RequestId, /^[0-9A-F-]{36}$/);
            return true;
        });
        await assert.rejects(send('DescribeImages', {}, 'wrong'), { code: 'SignatureDoesNotMatch' });
    });
}

for (const signature of ['ACS3-HMAC-SHA256', 'v2']) {
    test(`ecs20140526, ${signature}`, async () => {
        const client = current(signature);
        const create = new ecs.CreateImageRequest({
            regionId: region,
            imageName: `current-${signature}`,
            description: awkward,
            clientToken: `current-${signature}`,
            diskDeviceMapping: [
                new ecs.CreateImageRequestDiskDeviceMapping({ snapshotId: await snapshotOf('System') }),
                new ecs.CreateImageRequestDiskDeviceMapping({ size: 5, device: '/dev/xvdb' }),
            ],
            tag: [new ecs.CreateImageRequestTag({ key: 'env', value: 'a b+c*~' })],
        });
        const { imageId } = (await client.createImage(create)).body;
        assert.strictEqual((await client.createImage(create)).body.imageId, imageId);

        const query = new ecs.DescribeImagesRequest({ regionId: region, imageId, status: 'Creating,Available' });
        const [image] = (await client.describeImages(query)).body.images.image;
        assert.strictEqual(image.description, awkward);
        assert.deepStrictEqual(image.diskDeviceMappings.diskDeviceMapping.map((disk) => disk.size), ['40', '5']);
        assert.deepStrictEqual(image.tags.tag.map((tag) => [tag.tagKey, tag.tagValue]), [['env', 'a b+c*~']]);
        await client.deleteImage(new ecs.DeleteImageRequest({ regionId: region, imageId }));

        const refused = new ecs.CreateImageRequest({ regionId: region, snapshotId: 's-none' });
        await assert.rejects(client.createImage(refused), (refusal) => {
            assert.strictEqual(refusal.code, 'InvalidSnapshotId.NotFound');
            assert.strictEqual(refusal.statusCode ?? refusal.data.statusCode, 404);
            assert.match(refusal.message, /The specified SnapshotId does not exist/);
            return true;
        });
    });
}
